using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

/// <summary>Looks through arrays of counts.</summary>
public static class Counts
{
    // So many maxima are taken, each of every so-manieth count.
    private const int Maxima = 16;

    // Of more than these, the least would be too small to tell much.
    private const int MostReached = 12;

    /// <summary>A number that at least <paramref name="wanted"/> of the counts reach: near to the largest such number when few are wanted of many, otherwise 0.</summary>
    /// <remarks>Each maximum of a part of the counts is a count of its own, so the counts reach what so many of the maxima reach.</remarks>
    public static int Reached(ReadOnlySpan<int> counts, int wanted)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wanted, 1);
        if (!Vector256.IsHardwareAccelerated || wanted > MostReached)
            return 0;
        ref var first = ref MemoryMarshal.GetReference(counts);
        var (low, high) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (var i = 0; i <= counts.Length - Maxima; i += Maxima)
        {
            low = Vector256.Max(low, Vector256.LoadUnsafe(ref first, (nuint)i));
            high = Vector256.Max(high, Vector256.LoadUnsafe(ref first, (nuint)(i + Vector256<int>.Count)));
        }
        Span<int> maxima = stackalloc int[Maxima];
        low.CopyTo(maxima);
        high.CopyTo(maxima[Vector256<int>.Count..]);
        var reached = 0;
        foreach (var maximum in maxima)
        {
            var bound = Vector256.Create(maximum);
            var below = Vector256.LessThan(low, bound).ExtractMostSignificantBits() | Vector256.LessThan(high, bound).ExtractMostSignificantBits() << Vector256<int>.Count;
            if (Maxima - BitOperations.PopCount(below) >= wanted)
                reached = Math.Max(reached, maximum);
        }
        return reached;
    }

    /// <summary>The first place at or after <paramref name="from"/> with a count above a threshold; -1 when there is none.</summary>
    public static int NextAbove(ReadOnlySpan<int> counts, int from, int threshold)
    {
        ref var first = ref MemoryMarshal.GetReference(counts);
        var i = from;
        if (Vector256.IsHardwareAccelerated)
        {
            var bound = Vector256.Create(threshold);
            for (; i <= counts.Length - Vector256<int>.Count; i += Vector256<int>.Count)
            {
                var above = Vector256.GreaterThan(Vector256.LoadUnsafe(ref first, (nuint)i), bound).ExtractMostSignificantBits();
                if (above != 0)
                    return i + BitOperations.TrailingZeroCount(above);
            }
        }
        for (; i < counts.Length; i++)
        {
            if (counts[i] > threshold)
                return i;
        }
        return -1;
    }

    /// <summary>The sum of counts.</summary>
    public static int Sum(ReadOnlySpan<int> counts)
    {
        ref var first = ref MemoryMarshal.GetReference(counts);
        var sum = 0;
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var sums = Vector256<int>.Zero;
            for (; i <= counts.Length - Vector256<int>.Count; i += Vector256<int>.Count)
                sums += Vector256.LoadUnsafe(ref first, (nuint)i);
            sum = Vector256.Sum(sums);
        }
        for (; i < counts.Length; i++)
            sum += counts[i];
        return sum;
    }
}
