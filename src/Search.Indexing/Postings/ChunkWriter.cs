using Search.Kernels;

namespace Search.Indexing;

/// <summary>Lays out the positions that go with one block of postings, in the form of <see cref="PositionsFormat"/>.</summary>
internal static class ChunkWriter
{
    // An index, and a varint of so many bits.
    private static readonly byte[] ExceptionBytes = [.. Enumerable.Range(0, 33).Select(bits => (byte)(1 + (bits + 6) / 7))];

    /// <summary>Writes what follows the chunk's length.</summary>
    public static void Write(ByteBuffer target, ReadOnlySpan<int> deltas)
    {
        while (deltas.Length >= PositionsFormat.LeastPacked)
        {
            var count = Math.Min(deltas.Length, BitPacking.BlockLength);
            WriteGroup(target, deltas[..count]);
            deltas = deltas[count..];
        }
        foreach (var delta in deltas)
            target.WriteVarint((uint)delta);
    }

    private static void WriteGroup(ByteBuffer target, ReadOnlySpan<int> deltas)
    {
        var width = BitPacking.BestWidth(deltas, PositionsFormat.MostExceptions, ExceptionBytes, out var exceptions);
        target.WriteByte((byte)(exceptions > 0 ? width | PositionsFormat.WithExceptions : width));
        if (exceptions > 0)
            WriteExceptions(target, deltas, width);
        if (deltas.Length < BitPacking.BlockLength)
        {
            BitPacking.PackTail(deltas, width, target.Append(BitPacking.TailLength(deltas.Length, width)));
            return;
        }
        Span<int> low = stackalloc int[BitPacking.BlockLength];
        for (var i = 0; i < low.Length; i++)
            low[i] = (int)((uint)deltas[i] & (uint)((1ul << width) - 1));
        BitPacking.Pack(low, width, target.Append(BitPacking.PackedLength(width)));
    }

    private static void WriteExceptions(ByteBuffer target, ReadOnlySpan<int> deltas, int width)
    {
        Span<byte> exceptions = stackalloc byte[PositionsFormat.MostExceptions * (1 + Varint.MaxLength32)];
        var length = 0;
        for (var i = 0; i < deltas.Length; i++)
        {
            var high = (uint)deltas[i] >> width;
            if (high == 0)
                continue;
            exceptions[length++] = (byte)i;
            length += Varint.Write(exceptions[length..], high);
        }
        target.WriteByte((byte)length);
        target.Write(exceptions[..length]);
    }
}
