using System.Text;

namespace Search.Importing.Files;

/// <summary>Reads a text line by line, whichever of CR, LF and both ends a line, looking one line ahead; a line beyond a limit is cut off. Used by one thread.</summary>
/// <param name="text">The text; not disposed.</param>
/// <param name="maxLength">The most characters of a line that are kept.</param>
internal sealed class TextLines(TextReader text, int maxLength)
{
    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _part = new();
    private int _start, _end;
    private bool _hasNext;
    private string? _next;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether any line so far was cut off.</summary>
    public bool WasCut { get; private set; }

    /// <summary>The line that comes next; <see langword="null"/> at the end.</summary>
    public string? Peek()
    {
        if (!_hasNext)
            (_next, _hasNext) = (ReadLine(), true);
        return _next;
    }

    /// <summary>Reads a line without its end; <see langword="null"/> at the end.</summary>
    public string? Read()
    {
        var line = Peek();
        _hasNext = false;
        if (line is not null)
            Number++;
        return line;
    }

    private string? ReadLine()
    {
        _part.Clear();
        var any = false;
        while (_start < _end || Fill())
        {
            any = true;
            var window = _buffer.AsSpan(_start, _end - _start);
            var end = window.IndexOfAny('\n', '\r');
            var plain = end < 0 ? window : window[..end];
            var room = Math.Min(plain.Length, maxLength - _part.Length);
            WasCut |= room < plain.Length;
            _part.Append(plain[..room]);
            _start += end < 0 ? window.Length : end + 1;
            if (end < 0)
                continue;
            if (window[end] == '\r' && (_start < _end || Fill()) && _buffer[_start] == '\n')
                _start++;
            break;
        }
        if (!any)
            return null;
        return _part.ToString();
    }

    private bool Fill()
    {
        (_start, _end) = (0, text.Read(_buffer));
        return _end > 0;
    }
}
