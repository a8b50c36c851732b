using Search.Importing.Packing;

namespace Search.Importing.Warc;

/// <summary>The bytes of a stream, taken by lines and by lengths, with the place they stand at.</summary>
/// <remarks>A stream that cannot be read on ends there, and <see cref="Failure"/> says why. Used by one thread.</remarks>
internal sealed class ByteSource(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 17];
    private int _start, _end;
    private bool _ended;

    /// <summary>The place of the next byte, from 0.</summary>
    public long Position { get; private set; }

    /// <summary>Why the stream ended before its end; <see langword="null"/> when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>What is damaged here, so that nothing more is read until <see cref="GoOn"/> is called; <see langword="null"/> where nothing is.</summary>
    public string? Damage { get; private set; }

    /// <summary>Bytes that come next: at least one, unless the stream is at its end, or damaged here.</summary>
    public ReadOnlySpan<byte> Window
    {
        get
        {
            if (_start == _end)
                Fill();
            return _buffer.AsSpan(_start, _end - _start);
        }
    }

    /// <summary>Steps over bytes of the window.</summary>
    public void Advance(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Steps over bytes.</summary>
    /// <returns>How many there were.</returns>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && Window is { IsEmpty: false } window)
        {
            var step = (int)Math.Min(left, window.Length);
            Advance(step);
            left -= step;
        }
        return count - left;
    }

    /// <summary>Takes bytes.</summary>
    /// <returns>How many there were, fewer than wanted only at the end.</returns>
    public int Read(Span<byte> target)
    {
        var taken = 0;
        while (taken < target.Length && Window is { IsEmpty: false } window)
        {
            var step = Math.Min(target.Length - taken, window.Length);
            window[..step].CopyTo(target[taken..]);
            Advance(step);
            taken += step;
        }
        return taken;
    }

    /// <summary>Takes a line, without its end; what exceeds the limit is stepped over.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryReadLine(int maxLength, out byte[] line)
    {
        var taken = new MemoryStream();
        var any = false;
        while (Window is { IsEmpty: false } window)
        {
            any = true;
            var end = window.IndexOf((byte)'\n');
            var part = end < 0 ? window : window[..end];
            if (taken.Length < maxLength)
                taken.Write(part[..(int)Math.Min(part.Length, maxLength - taken.Length)]);
            Advance(end < 0 ? part.Length : end + 1);
            if (end >= 0)
                break;
        }
        line = taken.ToArray();
        if (line is [.., (byte)'\r'])
            line = line[..^1];
        return any;
    }

    /// <summary>Goes on behind damage.</summary>
    public void GoOn() => Damage = null;

    private void Fill()
    {
        if (_ended || Damage is not null)
            return;
        try
        {
            (_start, _end) = (0, stream.Read(_buffer));
        }
        catch (DamagedMemberException damage)
        {
            (_start, _end) = (0, 0);
            Damage = damage.Message;
            return;
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            (_start, _end) = (0, 0);
            Failure = error.Message;
        }
        _ended = _end == 0;
    }
}
