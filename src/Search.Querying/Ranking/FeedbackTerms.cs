using Search.Analysis;

namespace Search.Querying;

/// <summary>Learns from the best documents of a first ranking which other words go with a question.</summary>
/// <remarks>
/// <para>
/// Pseudo-relevance feedback in the form of relevance models: V. Lavrenko and W. B. Croft, "Relevance-Based Language Models" (2001), mixed with the
/// question as in RM3 of N. Abdul-Jaleel et al., "UMass at TREC 2004". A stem's weight is the sum of its BM25 prominence in the documents,
/// each weighted by how probably it is relevant, times how rare the stem is.
/// </para>
/// <para>
/// BM25 estimates a logarithm of odds (Robertson and Zaragoza 2009), so a document counts e^(its score − the best score): where one document stands
/// out it is listened to almost alone, and where many are alike they all are.
/// </para>
/// </remarks>
internal sealed class FeedbackTerms(RankingWindow window)
{
    // An article says in its beginning what it is about; the bound keeps long documents from costing more than short ones.
    private const int LongestText = 1200;

    // Looking up how rare a stem is costs more than counting it, so only the most prominent are looked up, some more than are kept.
    private const float CandidatesPerTerm = 1.5f;

    // A letter alone is an initial.
    private const int ShortestStem = 2;

    private readonly Dictionary<string, float> _prominence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly float _averageLength = window.Fields.Max(field => field.Statistics.AverageLength);

    /// <summary>Learns.</summary>
    /// <param name="best">The documents, the best first, with their scores.</param>
    /// <param name="count">How many terms to learn.</param>
    public IReadOnlyList<RankedTerm> Learn(IEnumerable<ScoredDocument> best, int count)
    {
        float? bestScore = null;
        foreach (var document in best)
        {
            window.Cancellation.ThrowIfCancellationRequested();
            bestScore ??= document.Score;
            Read(document.Address, MathF.Exp(document.Score - bestScore.Value));
        }
        var terms = Heaviest(_prominence.Select(stem => (stem.Key, stem.Value)), (int)(CandidatesPerTerm * count))
            .ConvertAll(stem => (stem.Stem, stem.Weight, Found: window.FindStemInRunningText(stem.Stem)));
        var rarities = terms.ToDictionary(term => term.Stem, term => term.Found, StringComparer.Ordinal);
        var kept = Heaviest(terms.Select(term => (term.Stem, term.Weight * term.Found.Rarity)), count);
        var sum = kept.Sum(term => term.Weight);
        return sum > 0 ? kept.ConvertAll(term => new RankedTerm(term.Stem, rarities[term.Stem], term.Weight / sum)) : [];
    }

    private static List<(string Stem, float Weight)> Heaviest(IEnumerable<(string Stem, float Weight)> terms, int count)
    {
        var list = terms.ToList();
        list.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Stem, b.Stem));
        return list[..Math.Min(count, list.Count)];
    }

    private void Read(DocumentAddress address, float weight)
    {
        var stored = window.Snapshot.Segments[address.Segment].ReadStored(address.Document);
        _counts.Clear();
        var counts = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var language = window.Snapshot.Schema.Language is { Stored: true } tag ? stored.Text(tag) : null;
        var (length, rest) = (0, LongestText);
        foreach (var field in window.Fields)
        {
            if (rest <= 0 || field.Text.Analyzer is not { } analyzer || stored.TextStart(field.Text, rest) is not { } text)
                continue;
            rest -= text.Length;
            using var tokens = analyzer.In(language).Analyze(text);
            while (tokens.MoveNext())
            {
                length++;
                if (tokens.Stem.Length >= ShortestStem && !char.IsDigit(tokens.Stem[0]) && !FunctionWords.Contains(tokens.Word))
                    counts[tokens.Stem] = counts.TryGetValue(tokens.Stem, out var before) ? before + 1 : 1;
            }
        }
        var norm = Bm25.K1 * (1 - Bm25.B + Bm25.B * length / _averageLength);
        foreach (var (stem, occurrences) in _counts)
            _prominence[stem] = _prominence.GetValueOrDefault(stem) + weight * occurrences / (occurrences + norm);
    }
}
