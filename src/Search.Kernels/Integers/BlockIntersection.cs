using System.Runtime.Intrinsics;

namespace Search.Kernels;

/// <summary>Finds what two blocks of strictly ascending integers have in common.</summary>
public static partial class BlockIntersection
{
    // So many values of the longer list for one of the shorter: leaping through it is cheaper than merging.
    private const int LeapRatio = 8;

    /// <summary>Finds the values that are in both lists.</summary>
    /// <param name="left">Strictly ascending.</param>
    /// <param name="right">Strictly ascending.</param>
    /// <param name="leftPlaces">Takes the places of the common values in <paramref name="left"/>; as long as the shorter list, or longer.</param>
    /// <param name="rightPlaces">Takes their places in <paramref name="right"/>; likewise.</param>
    /// <returns>How many values are in both.</returns>
    public static int Find(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> leftPlaces, Span<int> rightPlaces)
    {
        var most = Math.Min(left.Length, right.Length);
        leftPlaces = leftPlaces[..most];
        rightPlaces = rightPlaces[..most];
        if ((long)left.Length * LeapRatio <= right.Length)
            return FindByLeaps(left, right, leftPlaces, rightPlaces);
        if ((long)right.Length * LeapRatio <= left.Length)
            return FindByLeaps(right, left, rightPlaces, leftPlaces);
        return Vector256.IsHardwareAccelerated
            ? FindVector256(left, right, leftPlaces, rightPlaces)
            : FindScalar(left, right, leftPlaces, rightPlaces);
    }

    internal static int FindByLeaps(ReadOnlySpan<int> few, ReadOnlySpan<int> many, Span<int> fewPlaces, Span<int> manyPlaces)
    {
        var found = 0;
        var place = 0;
        for (var i = 0; i < few.Length; i++)
        {
            place += Ascending.FirstNotBelow(many[place..], few[i]);
            if (place == many.Length)
                break;
            if (many[place] != few[i])
                continue;
            fewPlaces[found] = i;
            manyPlaces[found++] = place;
        }
        return found;
    }
}
