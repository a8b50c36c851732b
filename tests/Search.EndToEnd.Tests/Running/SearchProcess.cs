using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Search.EndToEnd.Tests.Running;

/// <summary>A running <c>search</c>. Disposing kills it if it still runs.</summary>
internal sealed class SearchProcess : IAsyncDisposable
{
    // A process that says nothing for so long hangs; on a busy machine a start takes a second or two.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _out = new(), _error = new();
    private readonly Lock _lock = new();
    private readonly List<(Func<SearchProcess, bool> Condition, TaskCompletionSource Met)> _waiting = [];

    private SearchProcess(Process process) => _process = process;

    /// <summary>The lines of standard output so far.</summary>
    public IReadOnlyList<string> Out => [.. _out];

    /// <summary>The lines of standard error so far.</summary>
    public IReadOnlyList<string> Error => [.. _error];

    /// <summary>Starts a command in a folder, without waiting for it.</summary>
    public static SearchProcess Start(string folder, params IEnumerable<string> arguments) => Start(folder, [], arguments);

    /// <summary>Starts a command in a folder and with further environment variables, without waiting for it.</summary>
    public static SearchProcess Start(string folder, IEnumerable<(string Name, string Value)> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(SearchProgram.Path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("SEARCH_DATA");
        start.Environment.Remove("SEARCH_API_KEY");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = new SearchProcess(new Process { StartInfo = start });
        process._process.OutputDataReceived += (_, line) => process.Received(process._out, line.Data);
        process._process.ErrorDataReceived += (_, line) => process.Received(process._error, line.Data);
        process._process.Start();
        process._process.StandardInput.Close();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Out, string Error)> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        await using var process = Start(folder, arguments);
        var exitCode = await process.ExitAsync();
        return (exitCode, string.Join('\n', process.Out), string.Join('\n', process.Error));
    }

    /// <summary>Waits for a line of standard output that starts so.</summary>
    public async Task<string> LineAsync(string start)
    {
        string? Line() => _out.FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal));
        await UntilAsync(process => process._process.HasExited || Line() is not null);
        return Line() ?? throw new InvalidOperationException($"It ended without '{start}': {string.Join('\n', _error)}");
    }

    /// <summary>Waits for so many lines of standard output, or for the end.</summary>
    public Task LinesAsync(int count) => UntilAsync(process => process._process.HasExited || process._out.Count >= count);

    /// <summary>Waits for the end, and for everything it wrote.</summary>
    public async Task<int> ExitAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("/bin/kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it where it stands (<c>kill -9</c>), and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await ExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task UntilAsync(Func<SearchProcess, bool> condition)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _waiting.Add((condition, met));
        Look();
        await met.Task.WaitAsync(Patience);
    }

    // The end of both streams comes as a null line, so that the end of the process is looked at too.
    private void Received(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
        else
            _process.WaitForExit(Patience);
        Look();
    }

    private void Look()
    {
        lock (_lock)
        {
            foreach (var (condition, met) in _waiting)
            {
                if (!met.Task.IsCompleted && condition(this))
                    met.TrySetResult();
            }
        }
    }
}
