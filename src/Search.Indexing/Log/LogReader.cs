using System.Buffers.Binary;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Reads a file of the form of <see cref="LogFormat"/>.</summary>
internal static class LogReader
{
    /// <summary>What a log holds.</summary>
    /// <param name="Length">Bytes up to the end of the last whole frame; 0 when not even the header is there.</param>
    /// <param name="Frames">Whole frames.</param>
    /// <param name="IsTorn">Whether an incomplete frame follows.</param>
    public readonly record struct Extent(long Length, ulong Frames, bool IsTorn);

    /// <summary>Calls the action for each batch in order.</summary>
    /// <param name="path">The log.</param>
    /// <param name="number">Its number.</param>
    /// <param name="isLast">Whether it is the last one, which alone may end in an incomplete frame.</param>
    /// <param name="action">Gets the bytes of a batch, valid during the call.</param>
    /// <exception cref="DamagedIndexException">It holds something else than was written, other than an incomplete last frame.</exception>
    /// <exception cref="IndexVersionException">It was written by a newer version of this program.</exception>
    public static Extent Read(string path, long number, bool isLast, Action<ReadOnlySpan<byte>> action)
    {
        using var file = MappedFile.Open(path);
        if (!HasHeader(path, file, number, isLast))
            return default;
        long offset = LogFormat.HeaderLength;
        for (ulong sequence = 0; ; sequence++)
        {
            if (offset == file.Length)
                return new Extent(offset, sequence, IsTorn: false);
            var payload = Frame(path, file, offset, sequence, isLast);
            if (payload.IsEmpty)
                return new Extent(offset, sequence, IsTorn: true);
            var reader = new ByteReader(payload);
            while (!reader.AtEnd)
                action(reader.ReadBytes(checked((int)reader.ReadVarint())));
            offset += LogFormat.FrameLength(payload.Length);
        }
    }

    private static bool HasHeader(string path, MappedFile file, long number, bool isLast)
    {
        var header = file.Span(0, (int)Math.Min(file.Length, LogFormat.HeaderLength));
        // Nothing is appended before the header is durable.
        if (isLast && file.Length <= LogFormat.HeaderLength && (header.Length < LogFormat.HeaderLength || !header.ContainsAnyExcept((byte)0)))
            return false;
        if (header.Length < LogFormat.HeaderLength)
            throw new DamagedIndexException(path, 0, $"a header of {LogFormat.HeaderLength} bytes", $"{header.Length}");
        if (!header.StartsWith(LogFormat.Magic))
            throw new DamagedIndexException(path, 0, $"the bytes {Convert.ToHexString(LogFormat.Magic)}", Convert.ToHexString(header[..8]));
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(header[LogFormat.HeaderChecksumOffset..]);
        if (Crc32C.Compute(header[..LogFormat.HeaderChecksumOffset]) is var found && found != expected)
            throw new DamagedIndexException(path, 0, $"checksum {expected:x8}", $"{found:x8}");
        CheckPadding(path, 0, header[(LogFormat.HeaderChecksumOffset + sizeof(uint))..]);
        if (BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) is var version && version > LogFormat.Version)
            throw new IndexVersionException(path, "log", version, LogFormat.Version);
        if (BinaryPrimitives.ReadInt64LittleEndian(header[20..]) is var written && written != number)
            throw new DamagedIndexException(path, 20, $"log {number}", $"log {written}");
        return true;
    }

    // The payload of the frame; nothing when it is torn, which the last one of the last log may be. No frame is empty.
    private static ReadOnlySpan<byte> Frame(string path, MappedFile file, long offset, ulong sequence, bool isLast)
    {
        var left = file.Length - offset;
        if (left < LogFormat.SectorLength)
            return isLast ? default : throw new DamagedIndexException(path, offset, "a whole frame", $"{left} bytes");
        var header = file.Span(offset, LogFormat.FrameHeaderLength);
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        var found = Crc32C.Compute(header[..20]);
        if (found != expected || BinaryPrimitives.ReadUInt32LittleEndian(header) != LogFormat.FrameMagic)
        {
            // Without its header a frame's end is unknown; it is the last one if no other begins after it.
            if (isLast && IsZero(file, offset) && !FrameFollows(file, offset + LogFormat.SectorLength, sequence))
                return default;
            throw new DamagedIndexException(path, offset, $"checksum {expected:x8}", $"{found:x8}");
        }
        if (BinaryPrimitives.ReadUInt64LittleEndian(header[8..]) is var number && number != sequence)
            throw new DamagedIndexException(path, offset + 8, $"frame {sequence}", $"frame {number}");
        var payloadLength = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        var length = LogFormat.FrameLength(payloadLength);
        if (length > left)
            return isLast ? default : throw new DamagedIndexException(path, offset, $"a frame of {length} bytes", $"{left}");
        var payload = file.Span(offset + header.Length, payloadLength);
        expected = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        found = Crc32C.Compute(payload);
        if (found != expected && isLast && length == left && HasZeroSector(file, offset, length))
            return default;
        if (found != expected)
            throw new DamagedIndexException(path, offset + header.Length, $"checksum {expected:x8}", $"{found:x8}");
        CheckPadding(path, offset + header.Length + payloadLength, file.Span(offset + header.Length + payloadLength, (int)(length - header.Length - payloadLength)));
        return payload;
    }

    private static void CheckPadding(string path, long offset, ReadOnlySpan<byte> padding)
    {
        if (padding.IndexOfAnyExcept(LogFormat.Padding) is >= 0 and var at)
            throw new DamagedIndexException(path, offset + at, $"{LogFormat.Padding:x2}", $"{padding[at]:x2}");
    }

    private static bool IsZero(MappedFile file, long sector) =>
        !file.Span(sector, LogFormat.SectorLength).ContainsAnyExcept((byte)0);

    private static bool HasZeroSector(MappedFile file, long offset, long length)
    {
        for (var sector = offset; sector < offset + length; sector += LogFormat.SectorLength)
        {
            if (IsZero(file, sector))
                return true;
        }
        return false;
    }

    private static bool FrameFollows(MappedFile file, long offset, ulong sequence)
    {
        for (; offset <= file.Length - LogFormat.SectorLength; offset += LogFormat.SectorLength)
        {
            var header = file.Span(offset, LogFormat.FrameHeaderLength);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) == LogFormat.FrameMagic
                && BinaryPrimitives.ReadUInt32LittleEndian(header[20..]) == Crc32C.Compute(header[..20])
                && BinaryPrimitives.ReadUInt64LittleEndian(header[8..]) > sequence)
                return true;
        }
        return false;
    }
}
