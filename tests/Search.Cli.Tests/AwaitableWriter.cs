using System.Text;

namespace Search.Cli.Tests;

/// <summary>A writer whose lines can be waited for.</summary>
internal sealed class AwaitableWriter : TextWriter
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Start, TaskCompletionSource<string> Found)> _waiting = [];
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
                return [.. _lines];
        }
    }

    /// <summary>The first line that starts so, once it is written.</summary>
    public Task<string> LineAsync(string start)
    {
        lock (_lock)
        {
            if (_lines.Find(line => line.StartsWith(start, StringComparison.Ordinal)) is { } line)
                return Task.FromResult(line);
            var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((start, found));
            return found.Task;
        }
    }

    public override void Write(char value)
    {
        lock (_lock)
        {
            if (value != '\n')
            {
                _line.Append(value);
                return;
            }

            var line = _line.ToString();
            _line.Clear();
            _lines.Add(line);
            foreach (var (_, found) in _waiting.Where(waiting => line.StartsWith(waiting.Start, StringComparison.Ordinal)))
                found.TrySetResult(line);
        }
    }
}
