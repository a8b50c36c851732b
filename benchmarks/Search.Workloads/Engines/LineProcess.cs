using System.Diagnostics;

namespace Search.Workloads.Engines;

/// <summary>A process that answers every line with a line, for as long as it lives.</summary>
internal sealed class LineProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _name;

    /// <summary>Starts it.</summary>
    /// <param name="name">What to call it when it fails.</param>
    /// <param name="start">The program; what it says of errors goes where ours go.</param>
    public LineProcess(string name, ProcessStartInfo start)
    {
        _name = name;
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
    }

    /// <summary>Asks, and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The process has ended.</exception>
    public string Ask(params IEnumerable<object> words)
    {
        var line = string.Join('\t', words.Select(word => Convert.ToString(word, System.Globalization.CultureInfo.InvariantCulture)));
        _process.StandardInput.Write(line + '\n');
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{_name} has ended; it was asked '{line}'.");
    }

    public void Dispose()
    {
        // Its input ends, and so does it.
        _process.StandardInput.Dispose();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
