namespace Search.Kernels;

/// <summary>Finds what two blocks of strictly ascending integers have in common.</summary>
public static partial class BlockIntersection
{
    /// <summary>Places beyond those found, up to which spans for places are overwritten.</summary>
    public const int Room = 8;

    // So many values of the longer list for one of the shorter: leaping through it is cheaper than merging.
    private const int LeapRatio = 16;

    // And so many: finding the group of eight of each is cheaper than comparing all with all.
    private const int GroupRatio = 2;

    /// <summary>Finds the values that are in both lists.</summary>
    /// <param name="left">Strictly ascending.</param>
    /// <param name="right">Strictly ascending.</param>
    /// <param name="leftPlaces">Takes the places of the common values in <paramref name="left"/>; longer than the shorter list by <see cref="Room"/>.</param>
    /// <param name="rightPlaces">Takes their places in <paramref name="right"/>; likewise.</param>
    /// <returns>How many values are in both.</returns>
    public static int Find(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> leftPlaces, Span<int> rightPlaces)
    {
        var most = Math.Min(left.Length, right.Length) + Room;
        leftPlaces = leftPlaces[..most];
        rightPlaces = rightPlaces[..most];
        if (left.Length > right.Length)
            return FindOfFew(right, left, rightPlaces, leftPlaces);
        return FindOfFew(left, right, leftPlaces, rightPlaces);
    }

    /// <summary>Finds the values that are in both lists, without their places.</summary>
    /// <param name="left">Strictly ascending.</param>
    /// <param name="right">Strictly ascending.</param>
    /// <param name="values">Takes the values, ascending; longer than the shorter list by <see cref="Room"/>, and apart from both.</param>
    /// <returns>How many values are in both.</returns>
    public static int FindValues(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> values)
    {
        values = values[..(Math.Min(left.Length, right.Length) + Room)];
        return left.Length > right.Length ? FindValuesOfFew(right, left, values) : FindValuesOfFew(left, right, values);
    }

    private static int FindOfFew(ReadOnlySpan<int> few, ReadOnlySpan<int> many, Span<int> fewPlaces, Span<int> manyPlaces)
    {
        if (!Compaction.IsSupported)
        {
            return (long)few.Length * LeapRatio <= many.Length
                ? FindByLeaps(few, many, fewPlaces, manyPlaces)
                : FindScalar(few, many, fewPlaces, manyPlaces);
        }
        if (few.Length * GroupRatio > many.Length)
            return FindVector256(few, many, fewPlaces, manyPlaces);
        return many.Length is >= GroupLength and <= GroupLength * MostGroups
            ? FindByGroups(few, many, fewPlaces, manyPlaces)
            : FindByLeaps(few, many, fewPlaces, manyPlaces);
    }

    private static int FindValuesOfFew(ReadOnlySpan<int> few, ReadOnlySpan<int> many, Span<int> values)
    {
        if (!Compaction.IsSupported)
            return (long)few.Length * LeapRatio <= many.Length ? FindValuesByLeaps(few, many, values) : FindValuesScalar(few, many, values);
        if (few.Length * GroupRatio > many.Length)
            return FindValuesVector256(few, many, values);
        return many.Length is >= GroupLength and <= GroupLength * MostGroups
            ? FindValuesByGroups(few, many, values)
            : FindValuesByLeaps(few, many, values);
    }

    internal static int FindValuesByLeaps(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> values)
    {
        if (left.Length > right.Length)
            return FindValuesByLeaps(right, left, values);
        var found = 0;
        var place = 0;
        foreach (var value in left)
        {
            place += Ascending.FirstNotBelow(right[place..], value);
            if (place == right.Length)
                break;
            values[found] = value;
            found += right[place] == value ? 1 : 0;
        }
        return found;
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
