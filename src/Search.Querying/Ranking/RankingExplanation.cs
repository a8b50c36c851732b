namespace Search.Querying;

/// <summary>The parts of a <see cref="WindowRanking"/> in words.</summary>
internal static class RankingExplanation
{
    private const int MostShown = 10;

    /// <summary>The words typed.</summary>
    public static Explanation Words(RankingWindow window, IReadOnlyList<RankedTerm> words) =>
        Sum("the words, over all fields together (BM25F):", words.Select(word => Term(window, word)));

    /// <summary>Words near each other.</summary>
    public static Explanation Near(RankingWindow window, IReadOnlyList<RankedPair> pairs, int span)
    {
        Span<float> occurrences = [0];
        var parts = new List<Explanation>();
        foreach (var pair in pairs)
        {
            window.CountNear(pair.FirstFound, pair.SecondFound, span, occurrences);
            var prominence = WindowRanking.Saturate(occurrences[0]);
            parts.Add(Explanation.Of(
                pair.Weight * prominence,
                $"“{pair.First}” near “{pair.Second}”: weight {QueryWords.Number(pair.Weight)} × prominence {QueryWords.Number(prominence)}"));
        }
        return Sum($"neighbouring words within {span} words of each other:", parts);
    }

    /// <summary>Words learnt from the best documents.</summary>
    public static Explanation Learnt(RankingWindow window, IReadOnlyList<RankedTerm> learnt) =>
        Sum($"{learnt.Count} words that the best documents use:", learnt.Select(word => Term(window, word)));

    private static Explanation Term(RankingWindow window, RankedTerm term)
    {
        Span<float> occurrences = [0];
        window.CountOccurrences(term.Found, occurrences);
        var prominence = WindowRanking.Saturate(occurrences[0]);
        return Explanation.Of(
            term.Weight * term.Found.Rarity * prominence,
            $"“{term.Stem}”: weight {QueryWords.Number(term.Weight)} × how rare it is {QueryWords.Number(term.Found.Rarity)} × prominence {QueryWords.Number(prominence)}");
    }

    // Parts that bring nothing are left out; of many, those that bring the most are shown.
    private static Explanation Sum(string what, IEnumerable<Explanation> parts)
    {
        var found = parts.Where(part => part.Value > 0).OrderByDescending(part => part.Value).ToList();
        var shown = found.Take(MostShown).ToList();
        if (found.Count > shown.Count)
            shown.Add(Explanation.Of(found.Skip(MostShown).Sum(part => part.Value), $"{found.Count - MostShown} more"));
        return Explanation.Of(found.Sum(part => part.Value), what, [.. shown]);
    }
}
