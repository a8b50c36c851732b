using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

/// <summary>Searches in ascending integers.</summary>
public static class Ascending
{
    /// <summary>The index of the first value that is not below <paramref name="target"/>; the length when all are below.</summary>
    /// <remarks>Meant for a block: counts the values below, eight or four at a time, and stops at the first group that holds one that is not.</remarks>
    public static int FirstNotBelow(ReadOnlySpan<int> values, int target)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(values);
            var wanted = Vector256.Create(target);
            for (; i <= values.Length - Vector256<int>.Count; i += Vector256<int>.Count)
            {
                var below = Vector256.LessThan(Vector256.LoadUnsafe(ref first, (nuint)i), wanted).ExtractMostSignificantBits();
                if (below != 0xFF)
                    return i + BitOperations.TrailingZeroCount(~below);
            }
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(values);
            var wanted = Vector128.Create(target);
            for (; i <= values.Length - Vector128<int>.Count; i += Vector128<int>.Count)
            {
                var below = Vector128.LessThan(Vector128.LoadUnsafe(ref first, (nuint)i), wanted).ExtractMostSignificantBits();
                if (below != 0xF)
                    return i + BitOperations.TrailingZeroCount(~below);
            }
        }
        for (; i < values.Length; i++)
        {
            if (values[i] >= target)
                return i;
        }
        return i;
    }
}
