using Search.Importing.Files;

namespace Search.Importing.Packing;

/// <summary>The bytes of a gzip file, in parts that end where another member may begin. Used by one thread.</summary>
/// <remarks>
/// A member begins with 1F 8B 08 and a byte whose upper three bits are zero (RFC 1952, section 2.3), which within a member stands about once in a hundred
/// megabytes by chance; so whether one does begin there is for the reader to find out.
/// </remarks>
internal sealed class GzipSource(Stream packed) : ForwardStream
{
    private const int MarkLength = 4;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private long _position;
    private bool _ended, _mayStartHere;

    /// <summary>The byte of the file that comes next, from 0.</summary>
    public override long Position { get => _position; set => throw new NotSupportedException(); }

    /// <summary>Whether the file is at its end.</summary>
    public bool IsAtEnd => _start == _end && !Fill(1);

    /// <summary>Whether a member may begin with the next byte; nothing is read until <see cref="Pass"/> is called.</summary>
    public bool IsAtMark => _mayStartHere;

    /// <summary>The bytes that were read last, as many as tell how the part before ends.</summary>
    public GzipTail Tail { get; } = new();

    /// <summary>Goes on reading behind a place where a member may begin.</summary>
    public void Pass() => _mayStartHere = false;

    /// <summary>Steps over everything up to a place where a member may begin, or the end.</summary>
    /// <returns>Whether there is such a place.</returns>
    public bool SkipToMark()
    {
        while (!_mayStartHere && Available() is > 0 and var count)
            Advance(count);
        return _mayStartHere;
    }

    /// <summary>Steps over the zeros that fill files up.</summary>
    public void SkipZeros()
    {
        while (Fill(1) && _buffer[_start] == 0)
            Advance(1);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_mayStartHere)
            return 0;
        var count = Math.Min(buffer.Length, Available());
        var bytes = _buffer.AsSpan(_start, count);
        bytes.CopyTo(buffer);
        Tail.Append(bytes);
        Advance(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            packed.Dispose();
        base.Dispose(disposing);
    }

    private void Advance(int count)
    {
        _start += count;
        _position += count;
        _mayStartHere = count > 0 && Fill(MarkLength) && IsMark(_buffer.AsSpan(_start));
    }

    // How many bytes come before the next mark; one at least, unless the file is at its end.
    private int Available()
    {
        if (!Fill(MarkLength + 1))
            return _end - _start;
        var window = _buffer.AsSpan(_start, _end - _start);
        for (var at = 1; at <= window.Length - MarkLength; at++)
        {
            var found = window[at..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
            if (found < 0 || at + found > window.Length - MarkLength)
                break;
            at += found;
            if (IsMark(window[at..]))
                return at;
        }
        // The last bytes may be the beginning of a mark.
        return window.Length - MarkLength + 1;
    }

    private bool Fill(int count)
    {
        while (_end - _start < count && !_ended)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            var read = packed.Read(_buffer.AsSpan(_end));
            _end += read;
            _ended = read == 0;
        }
        return _end - _start >= count;
    }

    private static bool IsMark(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, var flags, ..] && (flags & 0xE0) == 0;
}
