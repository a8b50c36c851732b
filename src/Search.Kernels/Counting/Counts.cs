using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

/// <summary>Looks through arrays of counts.</summary>
public static class Counts
{
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
