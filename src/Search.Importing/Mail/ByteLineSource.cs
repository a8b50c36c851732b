namespace Search.Importing.Mail;

/// <summary>Reads a stream by lines, ends included; a line without end comes in pieces.</summary>
/// <param name="stream">What is read.</param>
internal sealed class ByteLineSource(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 18];
    private int _start, _end;
    private bool _ended;
    private long _bufferOffset;

    /// <summary>The line that was read last, or a piece of one that is longer than the buffer; valid until the next is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The byte behind the line, from 0.</summary>
    public long Offset => _bufferOffset + _start;

    /// <summary>Why the stream ended before its end; <see langword="null"/> when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Reads the next line.</summary>
    public bool TryRead()
    {
        while (true)
        {
            var end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (end < 0 && !_ended && (_end < _buffer.Length || _start > 0))
            {
                Fill();
                continue;
            }
            var length = end < 0 ? _end - _start : end + 1;
            Line = _buffer.AsMemory(_start, length);
            _start += length;
            return length > 0;
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _bufferOffset += _start;
            (_start, _end) = (0, _end - _start);
        }
        try
        {
            var read = stream.Read(_buffer.AsSpan(_end));
            _end += read;
            _ended = read == 0;
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            Failure = error.Message;
            _ended = true;
        }
    }
}
