using System.Buffers.Binary;

namespace Search.Importing.Packing;

/// <summary>How a part of a gzip file ends: a member's last four bytes are its length before packing (RFC 1952, section 2.3.1). Used by one thread.</summary>
internal sealed class GzipTail
{
    private const int LengthBytes = 4;

    // Zeros may fill a file up behind its last member.
    private readonly byte[] _bytes = new byte[2 * LengthBytes];
    private int _count;

    /// <summary>Takes up bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOfAnyExcept((byte)0);
        if (last >= 0)
        {
            // The bytes up to the last that is not zero, as many as a length has.
            var kept = bytes[..(last + 1)];
            if (kept.Length < LengthBytes)
            {
                foreach (var one in kept)
                    AppendOne(one);
            }
            else
            {
                kept[^LengthBytes..].CopyTo(_bytes);
                _count = LengthBytes;
            }
            bytes = bytes[(last + 1)..];
        }
        foreach (var zero in bytes[..Math.Min(bytes.Length, LengthBytes)])
            AppendOne(zero);
    }

    /// <summary>Whether a member of so many bytes may end here, or before zeros that fill the file up.</summary>
    public bool Ends(long length)
    {
        for (var at = 0; at <= _count - LengthBytes; at++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at)) == unchecked((uint)length))
                return true;
        }
        return false;
    }

    private void AppendOne(byte one)
    {
        if (_count == _bytes.Length)
        {
            // More zeros than a length has say nothing.
            if (one == 0 && _bytes.AsSpan(LengthBytes).IndexOfAnyExcept((byte)0) < 0)
                return;
            _bytes.AsSpan(1).CopyTo(_bytes);
            _count--;
        }
        _bytes[_count++] = one;
    }
}
