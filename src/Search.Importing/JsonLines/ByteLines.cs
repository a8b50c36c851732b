namespace Search.Importing.JsonLines;

/// <summary>Reads a stream line by line, as bytes, in a buffer that grows to the longest line but never beyond a limit.</summary>
internal sealed class ByteLines(Stream stream, int maxLineBytes)
{
    // 1 MB: large enough that moving the rest of a line to the front of the buffer costs nothing beside parsing.
    private byte[] _buffer = new byte[1 << 20];
    private int _start, _end;
    private bool _streamEnded;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>Whether the line that was read last exceeded the limit; it was stepped over.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>The line that was read last, without its end; valid until the next is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryRead()
    {
        WasTooLong = false;
        var scanned = 0;
        while (true)
        {
            var end = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (end >= 0)
                return Take(scanned + end, skipped: 1);
            scanned = _end - _start;
            if (scanned > maxLineBytes)
            {
                (WasTooLong, _start, _end, scanned) = (true, 0, 0, 0);
            }
            if (!Fill())
                return (scanned > 0 || WasTooLong) && Take(_end - _start, skipped: 0);
        }
    }

    private bool Take(int length, int skipped)
    {
        var line = _buffer.AsMemory(_start, length);
        Line = WasTooLong ? default : line.Span is [.., (byte)'\r'] ? line[..^1] : line;
        WasTooLong |= length > maxLineBytes;
        _start += length + skipped;
        LineNumber++;
        return true;
    }

    private bool Fill()
    {
        if (_streamEnded)
            return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, _buffer.Length * 2L));
        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _streamEnded = read == 0;
        return !_streamEnded;
    }
}
