using System.Globalization;

namespace Search.Querying;

/// <summary>Reads what may follow a clause: <c>~</c>, <c>~1</c>, <c>^2</c>.</summary>
internal sealed class SuffixReader(string text, ProblemList problems)
{
    // Beyond any text's length in words a larger slop means nothing.
    private const int MaxSlop = 1_000_000;

    // With this product of nested boosts no sum of 1024 scores overflows.
    private const float MaxBoost = 1e9f;

    // Lucene takes two edits when none are given, and no more.
    private const int MaxEdits = 2;

    /// <summary>What follows the clause that ends at <paramref name="position"/>, which moves behind it.</summary>
    public (string? Tilde, string? Boost) Read(ref int position)
    {
        string? tilde = null, boost = null;
        while (position < text.Length && text[position] is '~' or '^')
        {
            var start = position++;
            var hasNumber = WordScanner.TryNumber(text, position, out var end);
            var number = hasNumber ? text[position..end] : "";
            if (!hasNumber && (text[start] == '^' || !WordScanner.IsBoundary(text, position) && text[position] is not ('^' or '~')))
                problems.Add(start, position, $"A number is missing after '{text[start]}'; the sign was ignored.");
            else if (text[start] == '^')
                boost ??= number;
            else
                tilde ??= number;
            if (hasNumber)
                position = end;
        }
        return (tilde, boost);
    }

    /// <summary>How many edits <c>word~</c> allows. A number below 1 is a similarity, as in older Lucene: (1 - similarity) × the word's length.</summary>
    public int Edits(string tilde, string word, int start, int end)
    {
        if (tilde.Length == 0)
            return MaxEdits;
        var value = Number(tilde);
        if (value is > 0 and < 1)
            return (int)Math.Min(MaxEdits, (1 - value) * word.EnumerateRunes().Count() + 1e-6); // 1 - 0.8 is a little less than 0.2
        if (value is not (0 or 1 or 2))
            problems.Add(start, end, "A word takes '~' with 0, 1 or 2 edits; the nearest was taken.");
        return (int)Math.Min(MaxEdits, value);
    }

    /// <summary>How far the words of <c>"a phrase"~3</c> may be moved.</summary>
    public int Slop(string? tilde, int start, int end)
    {
        if (tilde is null)
            return 0;
        if (tilde.Length == 0)
            problems.Add(start, end, "A phrase takes '~' with a number of words; it was read as written.");
        return tilde.Length == 0 ? 0 : (int)Math.Min(MaxSlop, Number(tilde));
    }

    /// <summary>The clause with its boost.</summary>
    public Query? Boosted(Query? query, string? boost, int start, int end)
    {
        if (query is null || boost is null)
            return query;
        var factor = (float)Math.Min(Number(boost), float.MaxValue);
        if (factor * Math.Max(1, LargestBoost(query)) > MaxBoost)
        {
            problems.Add(start, end, "The number after '^' is too large; it was ignored.");
            return query;
        }
        return factor == 1 ? query : new BoostQuery(query, factor);
    }

    private static double Number(string digits) => double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static float LargestBoost(Query query) => query switch
    {
        BoostQuery boost => Math.Max(1, boost.Boost) * LargestBoost(boost.Query),
        BooleanQuery { Clauses: { Count: > 0 } clauses } => clauses.Max(c => LargestBoost(c.Query)),
        DisjunctionMaxQuery { Queries.Count: > 0 } any => any.Queries.Max(LargestBoost),
        ConstantScoreQuery constant => Math.Max(1, constant.Score),
        _ => 1,
    };
}
