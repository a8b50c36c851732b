namespace Search.Service.Parameters;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate with the smallest edit distance to <paramref name="given"/>; <see langword="null"/> when none is alike.</summary>
    /// <remarks>Alike is: at most half of the longer of the two has to be changed. The first of equally near candidates wins.</remarks>
    public static string? Of(string given, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var best = int.MaxValue;
        foreach (var candidate in candidates)
        {
            // What is much longer than any name is not a slip of one, and the distance costs the product of the lengths.
            if (given.Length > 2 * candidate.Length)
                continue;
            var distance = Distance(given.ToLowerInvariant(), candidate);
            if (distance >= best || distance > Math.Max(1, Math.Max(given.Length, candidate.Length) / 2))
                continue;
            (nearest, best) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var best = Math.Min(substitution, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }
        }
        return table[a.Length, b.Length];
    }
}
