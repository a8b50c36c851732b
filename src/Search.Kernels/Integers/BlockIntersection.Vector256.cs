using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

// Eight values of one list against eight of the other, every pair of them: the second vector is turned seven times. After D. Lemire, L. Boytsov
// and N. Kurz, "SIMD compression and the intersection of sorted integers" (2016).
public static partial class BlockIntersection
{
    internal static int FindVector256(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> leftPlaces, Span<int> rightPlaces)
    {
        var lanes = Vector256<int>.Count;
        ref var mine = ref MemoryMarshal.GetReference(left);
        ref var theirs = ref MemoryMarshal.GetReference(right);
        int i = 0, j = 0, found = 0;
        while (i <= left.Length - lanes && j <= right.Length - lanes)
        {
            var a = Vector256.LoadUnsafe(ref mine, (nuint)i);
            var b = Vector256.LoadUnsafe(ref theirs, (nuint)j);
            var common = Matching(a, b);
            for (; common != 0; common &= common - 1)
            {
                var lane = BitOperations.TrailingZeroCount(common);
                leftPlaces[found] = i + lane;
                rightPlaces[found++] = j + BitOperations.TrailingZeroCount(
                    Vector256.Equals(Vector256.Create(left[i + lane]), b).ExtractMostSignificantBits());
            }
            var (lastMine, lastTheirs) = (left[i + lanes - 1], right[j + lanes - 1]);
            i += lastMine <= lastTheirs ? lanes : 0;
            j += lastTheirs <= lastMine ? lanes : 0;
        }
        return found + FindRest(left[i..], right[j..], i, j, leftPlaces[found..], rightPlaces[found..]);
    }

    private static uint Matching(Vector256<int> a, Vector256<int> b)
    {
        var near = Vector256.Equals(a, b)
            | Vector256.Equals(a, Vector256.Shuffle(b, Vector256.Create(1, 2, 3, 4, 5, 6, 7, 0)))
            | Vector256.Equals(a, Vector256.Shuffle(b, Vector256.Create(2, 3, 4, 5, 6, 7, 0, 1)))
            | Vector256.Equals(a, Vector256.Shuffle(b, Vector256.Create(3, 4, 5, 6, 7, 0, 1, 2)));
        var far = Vector256.Equals(a, Vector256.Shuffle(b, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3)))
            | Vector256.Equals(a, Vector256.Shuffle(b, Vector256.Create(5, 6, 7, 0, 1, 2, 3, 4)))
            | Vector256.Equals(a, Vector256.Shuffle(b, Vector256.Create(6, 7, 0, 1, 2, 3, 4, 5)))
            | Vector256.Equals(a, Vector256.Shuffle(b, Vector256.Create(7, 0, 1, 2, 3, 4, 5, 6)));
        return (near | far).ExtractMostSignificantBits();
    }

    // One of the lists has fewer values left than a vector holds.
    private static int FindRest(
        ReadOnlySpan<int> left, ReadOnlySpan<int> right, int leftOffset, int rightOffset, Span<int> leftPlaces, Span<int> rightPlaces)
    {
        var found = left.Length <= right.Length
            ? FindByLeaps(left, right, leftPlaces, rightPlaces)
            : FindByLeaps(right, left, rightPlaces, leftPlaces);
        for (var k = 0; k < found; k++)
        {
            leftPlaces[k] += leftOffset;
            rightPlaces[k] += rightOffset;
        }
        return found;
    }
}
