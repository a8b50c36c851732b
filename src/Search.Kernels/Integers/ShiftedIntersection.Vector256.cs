using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

public static partial class ShiftedIntersection
{
    // Each value is compared with the first eight of the others that do not all lie below it; there are at least eight.
    internal static int KeepVector256(Span<int> values, ReadOnlySpan<int> others, int shift)
    {
        ref var first = ref MemoryMarshal.GetReference(others);
        var last = others.Length - Vector256<int>.Count;
        var (kept, start) = (0, 0);
        foreach (var value in values)
        {
            var wanted = value + shift;
            while (start < last && others[start + Vector256<int>.Count - 1] < wanted)
                start = Math.Min(start + Vector256<int>.Count, last);
            values[kept] = value;
            kept += Vector256.EqualsAny(Vector256.LoadUnsafe(ref first, (nuint)start), Vector256.Create(wanted)) ? 1 : 0;
        }
        return kept;
    }
}
