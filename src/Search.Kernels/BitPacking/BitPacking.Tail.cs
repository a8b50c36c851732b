using System.Buffers.Binary;
using System.Numerics;

namespace Search.Kernels;

public static partial class BitPacking
{
    /// <summary>Bytes of so many values packed by <see cref="PackTail"/>.</summary>
    public static int TailLength(int count, int width) => (count * width + 7) / 8;

    /// <summary>Packs fewer than 128 values one after the other, from the lowest bit of the first byte on. Bits above <paramref name="width"/> are left out.</summary>
    public static void PackTail(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        var mask = (ulong)Mask(width);
        var (word, filled, written) = (0ul, 0, 0);
        foreach (var value in values)
        {
            word |= ((uint)value & mask) << filled;
            for (filled += width; filled >= 8; filled -= 8)
            {
                packed[written++] = (byte)word;
                word >>= 8;
            }
        }
        if (filled > 0)
            packed[written] = (byte)word;
    }

    /// <summary>Unpacks what <see cref="PackTail"/> packed, as many values as the span has room for.</summary>
    public static void UnpackTail(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        packed = packed[..TailLength(values.Length, width)];
        var mask = (ulong)Mask(width);
        var (word, filled) = (0ul, 0);
        foreach (ref var value in values)
        {
            if (filled < width)
            {
                // Four bytes at once as long as there are four.
                if (packed.Length >= sizeof(uint))
                {
                    word |= (ulong)BinaryPrimitives.ReadUInt32LittleEndian(packed) << filled;
                    packed = packed[sizeof(uint)..];
                    filled += 32;
                }
                else
                {
                    for (; filled < width; filled += 8)
                    {
                        word |= (ulong)packed[0] << filled;
                        packed = packed[1..];
                    }
                }
            }
            value = (int)(word & mask);
            word >>= width;
            filled -= width;
        }
    }

    /// <summary>One of the values that <see cref="PackTail"/> packed, without unpacking the others.</summary>
    public static int GetOfTail(ReadOnlySpan<byte> packed, int width, int index)
    {
        // A value of 32 bits and the seven before it lie within eight bytes.
        var bit = index * width;
        var bytes = packed[(bit >> 3)..];
        var word = 0ul;
        if (bytes.Length >= sizeof(ulong))
        {
            word = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        }
        else
        {
            for (var i = 0; i < bytes.Length; i++)
                word |= (ulong)bytes[i] << (8 * i);
        }
        return (int)((word >> (bit & 7)) & Mask(width));
    }

    /// <summary>The width at which the values take the least room, when those that exceed it are written once more in <paramref name="exceptionBytes"/> each.</summary>
    /// <param name="values">At most 128, none negative.</param>
    /// <param name="mostExceptions">How many may exceed it.</param>
    /// <param name="exceptionBytes">What a value costs that exceeds the width by so many bits, in bytes.</param>
    /// <param name="exceptions">How many exceed it.</param>
    public static int BestWidth(ReadOnlySpan<int> values, int mostExceptions, ReadOnlySpan<byte> exceptionBytes, out int exceptions)
    {
        Span<int> counts = stackalloc int[33];
        counts.Clear();
        foreach (var value in values)
            counts[32 - BitOperations.LeadingZeroCount((uint)value)]++;
        var widest = 32;
        while (widest > 0 && counts[widest] == 0)
            widest--;
        var (best, least) = (widest, values.Length * widest);
        exceptions = 0;
        for (int width = widest - 1, beyond = counts[widest]; width >= 0 && beyond <= mostExceptions; beyond += counts[width--])
        {
            // What it costs to say that there are exceptions is a byte.
            var bits = values.Length * width + 8;
            for (var each = width + 1; each <= widest; each++)
                bits += 8 * counts[each] * exceptionBytes[each - width];
            if (bits < least)
                (best, least, exceptions) = (width, bits, beyond);
        }
        return best;
    }
}
