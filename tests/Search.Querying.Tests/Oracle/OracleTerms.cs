using System.Text;

namespace Search.Querying.Tests.Oracle;

/// <summary>Which terms prefix, wildcard, range and fuzzy queries stand for, decided one term at a time.</summary>
internal static class OracleTerms
{
    public static bool Stands(Query query, string term) => query switch
    {
        PrefixQuery prefix => term.StartsWith(prefix.Prefix, StringComparison.Ordinal),
        WildcardQuery wildcard => Like(wildcard.Pattern, term),
        TermRangeQuery range => IsAbove(range, term) && IsBelow(range, term),
        _ => throw new ArgumentException($"{query} stands for no terms."),
    };

    /// <summary>Optimal string alignment distance over code points, by the textbook's table.</summary>
    public static int Distance(string left, string right)
    {
        Rune[] a = [.. left.EnumerateRunes()], b = [.. right.EnumerateRunes()];
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                var replaced = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }

    /// <summary>The terms that a fuzzy query takes of a dictionary, with their boosts.</summary>
    public static IReadOnlyList<(string Term, double Boost)> Fuzzy(FuzzyQuery query, IEnumerable<string> dictionary)
    {
        var wanted = query.Term.EnumerateRunes().ToArray();
        var prefix = wanted.Take(query.PrefixLength).ToArray();
        var found = new List<(string Term, double Boost)>();
        foreach (var term in dictionary)
        {
            Rune[] runes = [.. term.EnumerateRunes()];
            if (!runes.Take(prefix.Length).SequenceEqual(prefix))
                continue;
            var edits = Distance(query.Term, term);
            var boost = edits == 0 ? 1 : 1 - edits / (double)Math.Min(wanted.Length, runes.Length);
            if (edits <= query.MaxEdits && boost > 0)
                found.Add((term, boost));
        }
        return [.. found.OrderByDescending(term => term.Boost).ThenBy(term => term.Term, Utf8Comparer.Instance).Take(query.MaxExpansions)];
    }

    private static bool IsAbove(TermRangeQuery range, string term)
    {
        if (range.Lower is null)
            return true;
        var order = Utf8Comparer.Instance.Compare(term, range.Lower);
        return order > 0 || (order == 0 && range.IncludeLower);
    }

    private static bool IsBelow(TermRangeQuery range, string term)
    {
        if (range.Upper is null)
            return true;
        var order = Utf8Comparer.Instance.Compare(term, range.Upper);
        return order < 0 || (order == 0 && range.IncludeUpper);
    }

    private static bool Like(string pattern, string term)
    {
        if (pattern.Length == 0)
            return term.Length == 0;
        return pattern[0] switch
        {
            '*' => Like(pattern[1..], term) || (term.Length > 0 && Like(pattern, term[1..])),
            '?' => term.Length > 0 && Like(pattern[1..], term[1..]),
            '\\' when pattern.Length > 1 => term.Length > 0 && term[0] == pattern[1] && Like(pattern[2..], term[1..]),
            var literal => term.Length > 0 && term[0] == literal && Like(pattern[1..], term[1..]),
        };
    }
}
