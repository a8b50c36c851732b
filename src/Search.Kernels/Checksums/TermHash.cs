using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Search.Kernels;

/// <summary>A fast hash of short byte strings for tables in memory. Not for files: it may change, and it is not proof against an attacker.</summary>
public static class TermHash
{
    // Odd 64-bit constants: the golden ratio's fraction, and the second multiplier of Steele et al., "Fast splittable pseudorandom number
    // generators" (2014).
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0x94D049BB133111EB;

    /// <summary>The hash of the bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes)
    {
        ref var source = ref MemoryMarshal.GetReference(bytes);
        var hash = (ulong)bytes.Length * First;
        var i = 0;
        for (; i <= bytes.Length - 8; i += 8)
            hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, i)));
        if (i < bytes.Length)
            hash = Mix(hash ^ Tail(ref Unsafe.Add(ref source, i), bytes.Length - i));
        return (uint)(hash ^ (hash >> 32));
    }

    /// <summary>The hash of sixteen bytes in two integers.</summary>
    public static uint Compute(ulong low, ulong high)
    {
        var upper = Math.BigMul(low ^ First, high ^ Second, out var lower);
        var hash = upper ^ lower;
        return (uint)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * First;
        return (value ^ (value >> 29)) * Second;
    }

    private static ulong Tail(ref byte source, int length)
    {
        if (length >= 4)
        {
            ulong low = Unsafe.ReadUnaligned<uint>(ref source);
            ulong high = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, length - 4));
            return low | (high << 32);
        }
        // One to three bytes: the first, the middle and the last cover them all.
        return source | ((ulong)Unsafe.Add(ref source, length >> 1) << 8) | ((ulong)Unsafe.Add(ref source, length - 1) << 16);
    }
}
