using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Search.Kernels;

/// <summary>Finds which integers of one ascending list stand, so much further on, in another: words that follow each other at a fixed distance.</summary>
/// <remarks>Safe for use by several threads, each with spans of its own.</remarks>
public static partial class ShiftedIntersection
{
    /// <summary>Keeps the values for which <paramref name="others"/> has the value and <paramref name="shift"/> added, moved to the front in their order.</summary>
    /// <param name="values">Ascending.</param>
    /// <param name="others">Ascending.</param>
    /// <param name="shift">Such that no sum overflows.</param>
    /// <returns>How many are kept.</returns>
    public static int Keep(Span<int> values, ReadOnlySpan<int> others, int shift) =>
        Vector256.IsHardwareAccelerated && Avx2.IsSupported && others.Length >= Vector256<int>.Count
            ? KeepVector256(values, others, shift)
            : KeepScalar(values, others, shift);
}
