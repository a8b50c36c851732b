using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Search.Kernels;

/// <summary>Integers of one width end to end, lowest bit first, each of which can be read on its own.</summary>
/// <remarks>
/// Widths are 0 to 56 bits, and 64: value <c>i</c> begins at bit <c>i * width</c> and so always lies within the eight bytes from the byte
/// that holds its first bit. Eight bytes of padding at the end let the last be read the same way. Little endian. Safe for use by several threads.
/// </remarks>
public static class PackedIntegers
{
    private const int Padding = 8;

    /// <summary>The width at which a value up to <paramref name="max"/> can be kept.</summary>
    public static int WidthFor(ulong max)
    {
        var bits = 64 - BitOperations.LeadingZeroCount(max);
        return bits > 56 ? 64 : bits;
    }

    /// <summary>Bytes that <paramref name="count"/> values take, padding included.</summary>
    public static long ByteLength(long count, int width) => (count * width + 7) / 8 + Padding;

    /// <summary>Sets a value in zeroed memory.</summary>
    public static void Set(Span<byte> packed, long index, int width, ulong value)
    {
        var bit = index * width;
        var target = packed.Slice((int)(bit >> 3), 8);
        var word = MemoryMarshal.Read<ulong>(target) | (value << (int)(bit & 7));
        MemoryMarshal.Write(target, in word);
    }

    /// <summary>Reads a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Get(ReadOnlySpan<byte> packed, long index, int width)
    {
        var bit = index * width;
        var word = MemoryMarshal.Read<ulong>(packed[(int)(bit >> 3)..]);
        return (word >> (int)(bit & 7)) & Mask(width);
    }

    /// <summary>Reads a run of values.</summary>
    public static void Get(ReadOnlySpan<byte> packed, long firstIndex, int width, Span<long> values)
    {
        ref var source = ref MemoryMarshal.GetReference(packed[..(int)ByteLength(firstIndex + values.Length, width)]);
        var mask = Mask(width);
        var bit = firstIndex * width;
        foreach (ref var value in values)
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, (nint)(bit >> 3)));
            value = (long)((word >> (int)(bit & 7)) & mask);
            bit += width;
        }
    }

    /// <summary>Reads a run of values that fit 31 bits.</summary>
    public static void Get(ReadOnlySpan<byte> packed, long firstIndex, int width, Span<int> values)
    {
        ref var source = ref MemoryMarshal.GetReference(packed[..(int)ByteLength(firstIndex + values.Length, width)]);
        var mask = Mask(width);
        var bit = firstIndex * width;
        foreach (ref var value in values)
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, (nint)(bit >> 3)));
            value = (int)((word >> (int)(bit & 7)) & mask);
            bit += width;
        }
    }

    private static ulong Mask(int width) => width == 64 ? ulong.MaxValue : (1ul << width) - 1;
}
