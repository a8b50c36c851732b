using System.Runtime.InteropServices;
using Search.Cli.CommandLine;

// The first Ctrl-C or SIGTERM asks to finish; a second one, unhandled, ends the process at once.
using var stop = new CancellationTokenSource();
var registrations = new List<PosixSignalRegistration>();
foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
{
    registrations.Add(PosixSignalRegistration.Create(signal, context =>
    {
        if (stop.IsCancellationRequested)
            return;
        context.Cancel = true;
        stop.Cancel();
    }));
}

try
{
    return await new CliApplication(CliEnvironment.OfProcess()).RunAsync(args, stop.Token);
}
finally
{
    registrations.ForEach(registration => registration.Dispose());
}
