using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Search.Kernels;

// Eight values of one list against eight of the other, every pair of them: the second vector is turned seven times, and what matched is turned
// back. After D. Lemire, L. Boytsov and N. Kurz, "SIMD compression and the intersection of sorted integers" (2016).
public static partial class BlockIntersection
{
    private const int GroupLength = 8;
    private const int MostGroups = 16;

    // What turns a vector by so many lanes.
    private static Vector256<int> By1 => Vector256.Create(1, 2, 3, 4, 5, 6, 7, 0);

    private static Vector256<int> By2 => Vector256.Create(2, 3, 4, 5, 6, 7, 0, 1);

    private static Vector256<int> By3 => Vector256.Create(3, 4, 5, 6, 7, 0, 1, 2);

    private static Vector256<int> By4 => Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3);

    private static Vector256<int> By5 => Vector256.Create(5, 6, 7, 0, 1, 2, 3, 4);

    private static Vector256<int> By6 => Vector256.Create(6, 7, 0, 1, 2, 3, 4, 5);

    private static Vector256<int> By7 => Vector256.Create(7, 0, 1, 2, 3, 4, 5, 6);

    internal static int FindVector256(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> leftPlaces, Span<int> rightPlaces)
    {
        var lanes = Vector256<int>.Count;
        ref var mine = ref MemoryMarshal.GetReference(left);
        ref var theirs = ref MemoryMarshal.GetReference(right);
        int i = 0, j = 0, found = 0;
        while (i <= left.Length - lanes && j <= right.Length - lanes)
        {
            Match(Vector256.LoadUnsafe(ref mine, (nuint)i), Vector256.LoadUnsafe(ref theirs, (nuint)j), out var inLeft, out var inRight);
            (Vector256.Create(i) + Compaction.Order(inLeft)).StoreUnsafe(ref MemoryMarshal.GetReference(leftPlaces.Slice(found, lanes)));
            (Vector256.Create(j) + Compaction.Order(inRight)).StoreUnsafe(ref MemoryMarshal.GetReference(rightPlaces.Slice(found, lanes)));
            found += BitOperations.PopCount(inLeft);
            var (lastMine, lastTheirs) = (left[i + lanes - 1], right[j + lanes - 1]);
            i += lastMine <= lastTheirs ? lanes : 0;
            j += lastTheirs <= lastMine ? lanes : 0;
        }
        return found + FindRest(left[i..], right[j..], i, j, leftPlaces[found..], rightPlaces[found..]);
    }

    internal static int FindValuesVector256(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> values)
    {
        var lanes = Vector256<int>.Count;
        ref var mine = ref MemoryMarshal.GetReference(left);
        ref var theirs = ref MemoryMarshal.GetReference(right);
        int i = 0, j = 0, found = 0;
        while (i <= left.Length - lanes && j <= right.Length - lanes)
        {
            var a = Vector256.LoadUnsafe(ref mine, (nuint)i);
            var common = Match(a, Vector256.LoadUnsafe(ref theirs, (nuint)j));
            Avx2.PermuteVar8x32(a, Compaction.Order(common)).StoreUnsafe(ref MemoryMarshal.GetReference(values.Slice(found, lanes)));
            found += BitOperations.PopCount(common);
            var (lastMine, lastTheirs) = (left[i + lanes - 1], right[j + lanes - 1]);
            i += lastMine <= lastTheirs ? lanes : 0;
            j += lastTheirs <= lastMine ? lanes : 0;
        }
        return found + FindValuesByLeaps(left[i..], right[j..], values[found..]);
    }

    // A group of eight for each value: it is told by how many groups end before the value, and compared with it as a whole. No jump depends on the
    // values here either. There are at most 128 of the many, and at least eight.
    internal static int FindByGroups(ReadOnlySpan<int> few, ReadOnlySpan<int> many, Span<int> fewPlaces, Span<int> manyPlaces)
    {
        var (low, high) = GroupEnds(many);
        ref var first = ref MemoryMarshal.GetReference(many);
        fewPlaces = fewPlaces[..few.Length];
        manyPlaces = manyPlaces[..few.Length];
        var found = 0;
        for (var i = 0; i < few.Length; i++)
        {
            var value = Vector256.Create(few[i]);
            var start = GroupOf(value, low, high, many.Length);
            var equal = Vector256.Equals(value, Vector256.LoadUnsafe(ref first, (nuint)start)).ExtractMostSignificantBits();
            fewPlaces[found] = i;
            manyPlaces[found] = start + BitOperations.TrailingZeroCount(equal);
            found += equal != 0 ? 1 : 0;
        }
        return found;
    }

    internal static int FindValuesByGroups(ReadOnlySpan<int> few, ReadOnlySpan<int> many, Span<int> values)
    {
        var (low, high) = GroupEnds(many);
        ref var first = ref MemoryMarshal.GetReference(many);
        values = values[..few.Length];
        var found = 0;
        foreach (var each in few)
        {
            var value = Vector256.Create(each);
            var group = Vector256.LoadUnsafe(ref first, (nuint)GroupOf(value, low, high, many.Length));
            values[found] = each;
            found += Vector256.EqualsAny(value, group) ? 1 : 0;
        }
        return found;
    }

    // The last value of each group of eight; the last group ends with the list.
    private static (Vector256<int> Low, Vector256<int> High) GroupEnds(ReadOnlySpan<int> many)
    {
        Span<int> ends = stackalloc int[MostGroups];
        ends.Fill(int.MaxValue);
        var groups = (many.Length + GroupLength - 1) / GroupLength;
        for (var group = 0; group < groups - 1; group++)
            ends[group] = many[group * GroupLength + GroupLength - 1];
        ends[groups - 1] = many[^1];
        return (Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(ends)), Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(ends), GroupLength));
    }

    // Where the group begins that would hold the value; the last eight stand for an incomplete group, and for what lies beyond the list.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int GroupOf(Vector256<int> value, Vector256<int> low, Vector256<int> high, int length)
    {
        var below = Vector256.GreaterThan(value, low).ExtractMostSignificantBits() | Vector256.GreaterThan(value, high).ExtractMostSignificantBits() << 8;
        return Math.Min(BitOperations.PopCount(below) * GroupLength, length - GroupLength);
    }

    // Which lanes of the left hold a value of the right.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Match(Vector256<int> left, Vector256<int> right)
    {
        var by0123 = (Vector256.Equals(left, right) | Vector256.Equals(left, Avx2.PermuteVar8x32(right, By1)))
            | (Vector256.Equals(left, Avx2.PermuteVar8x32(right, By2)) | Vector256.Equals(left, Avx2.PermuteVar8x32(right, By3)));
        var by4567 = (Vector256.Equals(left, Avx2.PermuteVar8x32(right, By4)) | Vector256.Equals(left, Avx2.PermuteVar8x32(right, By5)))
            | (Vector256.Equals(left, Avx2.PermuteVar8x32(right, By6)) | Vector256.Equals(left, Avx2.PermuteVar8x32(right, By7)));
        return (by0123 | by4567).ExtractMostSignificantBits();
    }

    // The same, and which lanes of the right hold a value of the left.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Match(Vector256<int> left, Vector256<int> right, out uint inLeft, out uint inRight)
    {
        var by0 = Vector256.Equals(left, right);
        var by1 = Vector256.Equals(left, Avx2.PermuteVar8x32(right, By1));
        var by2 = Vector256.Equals(left, Avx2.PermuteVar8x32(right, By2));
        var by3 = Vector256.Equals(left, Avx2.PermuteVar8x32(right, By3));
        var by4 = Vector256.Equals(left, Avx2.PermuteVar8x32(right, By4));
        var by5 = Vector256.Equals(left, Avx2.PermuteVar8x32(right, By5));
        var by6 = Vector256.Equals(left, Avx2.PermuteVar8x32(right, By6));
        var by7 = Vector256.Equals(left, Avx2.PermuteVar8x32(right, By7));
        inLeft = (((by0 | by1) | (by2 | by3)) | ((by4 | by5) | (by6 | by7))).ExtractMostSignificantBits();
        var back0123 = (by0 | Avx2.PermuteVar8x32(by1, By7)) | (Avx2.PermuteVar8x32(by2, By6) | Avx2.PermuteVar8x32(by3, By5));
        var back4567 = (Avx2.PermuteVar8x32(by4, By4) | Avx2.PermuteVar8x32(by5, By3)) | (Avx2.PermuteVar8x32(by6, By2) | Avx2.PermuteVar8x32(by7, By1));
        inRight = (back0123 | back4567).ExtractMostSignificantBits();
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
