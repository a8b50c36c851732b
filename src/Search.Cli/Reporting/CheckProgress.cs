using Search.Cli.CommandLine;

namespace Search.Cli.Reporting;

/// <summary>Says how far a check is, on a terminal only, in one line that disappears at the end.</summary>
internal sealed class CheckProgress : IProgress<(int Done, int Total)>, IDisposable
{
    private const string EraseLine = "\r\u001b[K";

    private readonly TextWriter? _terminal;

    private CheckProgress(TextWriter? terminal) => _terminal = terminal;

    public static CheckProgress Start(CliEnvironment environment) => new(environment.IsErrorTerminal ? environment.Error : null);

    public void Report((int Done, int Total) value) => _terminal?.Write($"{EraseLine}Checking file {value.Done} of {value.Total}");

    public void Dispose() => _terminal?.Write(EraseLine);
}
