namespace Search.Querying;

/// <summary>Opens the cursors of several plans.</summary>
internal static class Cursors
{
    /// <summary>The cursors of those plans that can match in the segment.</summary>
    public static DocumentCursor[] OpenAny(Plan[] plans, SegmentScope scope, bool isScored)
    {
        if (plans.Length == 0)
            return [];
        var cursors = new DocumentCursor[plans.Length];
        var count = 0;
        foreach (var plan in plans)
        {
            if (plan.Open(scope, isScored) is { } cursor)
                cursors[count++] = cursor;
        }
        return count == cursors.Length ? cursors : cursors[..count];
    }

    /// <summary>The cursors of all the plans; <see langword="false"/> when one of them cannot match in the segment.</summary>
    public static bool TryOpenAll(Plan[] plans, SegmentScope scope, bool isScored, List<DocumentCursor> cursors)
    {
        foreach (var plan in plans)
        {
            if (plan.Open(scope, isScored) is not { } cursor)
                return false;
            cursors.Add(cursor);
        }
        return true;
    }

    /// <summary>The documents of at least so many cursors; <see langword="null"/> when there are fewer cursors.</summary>
    public static DocumentCursor? AtLeast(int minimum, DocumentCursor[] cursors)
    {
        if (cursors.Length < minimum)
            return null;
        if (cursors.Length == 1)
            return cursors[0];
        if (minimum == 1)
            return new UnionCursor<SumOfScores>(cursors, default);
        return minimum == cursors.Length
            ? new IntersectionCursor(Array.ConvertAll(cursors, static cursor => new IntersectionClause(cursor, IsScored: true)))
            : new MinimumMatchCursor(cursors, minimum);
    }
}
