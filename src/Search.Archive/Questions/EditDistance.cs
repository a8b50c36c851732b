namespace Search.Archive.Questions;

/// <summary>Levenshtein's distance between two short texts.</summary>
internal static class EditDistance
{
    /// <summary>The distance; more than <paramref name="limit"/> when it is beyond that.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            var smallest = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
                smallest = Math.Min(smallest, cost);
            }

            if (smallest > limit)
                return limit + 1;
        }

        return row[b.Length];
    }
}
