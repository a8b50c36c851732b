using Search.Indexing;

namespace Search.Querying;

/// <summary>The best hits of a first pass, scored again with everything that makes results better. Which documents match does not change.</summary>
/// <remarks>
/// <para>The score is a sum of four parts, none negative:</para>
/// <list type="bullet">
/// <item><b>Words</b>: BM25F (S. Robertson, H. Zaragoza and M. Taylor, "Simple BM25 Extension to Multiple Weighted Fields", 2004): a word's occurrences
/// in all fields of a text are added, each by its field's weight and length, before they saturate, so that a word in title and body is one
/// piece of evidence and not two. Rarity is counted over all texts searched. Function words count less beside words of content.</item>
/// <item><b>Nearness</b>: neighbouring words of the question within <see cref="NearSpan"/> words of each other, as in the unordered windows of
/// D. Metzler and W. B. Croft, "A Markov Random Field Model for Term Dependencies" (2005), saturated like a word of the pair's mean rarity.</item>
/// <item><b>Feedback</b>: words learnt from the best documents of the first two parts (<see cref="FeedbackTerms"/>), scored like words.</item>
/// <item><b>Quotation</b>: the question, or most of it, standing in the text as typed (<see cref="Quotation"/>).</item>
/// </list>
/// <para>Deterministic: the same documents, whatever the segments, give the same scores, and equal ones stay in the order of the first pass.</para>
/// </remarks>
public sealed class WindowRanking
{
    /// <summary>Two words are near when fewer than this many words part them, as usual for unordered windows of two words.</summary>
    private const int NearSpan = 8;

    // Pairs of neighbours looked at; a question of more words has enough evidence in the words themselves.
    private const int MostPairs = 16;

    private readonly IndexSnapshot _snapshot;
    private readonly RankedQuestion _question;
    private readonly RankingOptions _options;
    private readonly List<RankedTerm> _words = [];
    private readonly List<RankedPair> _pairs = [];
    private readonly List<RankedTerm> _learnt = [];
    private readonly Dictionary<DocumentAddress, float> _scores = [];
    private readonly Dictionary<string, WindowTerm> _asWritten = new(StringComparer.Ordinal);
    private Quotation? _quotation;

    // What the words of the question weigh together.
    private float _weight;

    private WindowRanking(IndexSnapshot snapshot, RankedQuestion question, RankingOptions options) =>
        (_snapshot, _question, _options) = (snapshot, question, options);

    /// <summary>The documents in their new order, with their new scores.</summary>
    public IReadOnlyList<ScoredDocument> Documents { get; private set; } = [];

    /// <summary>Ranks.</summary>
    /// <param name="snapshot">What was searched.</param>
    /// <param name="question">The words.</param>
    /// <param name="window">The best documents of the first pass, best first; of several passes, one after the other.</param>
    /// <param name="options">What counts how much.</param>
    /// <param name="cancellation">Stops the ranking.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static WindowRanking Rank(
        IndexSnapshot snapshot, RankedQuestion question, IReadOnlyList<ScoredDocument> window, RankingOptions options, CancellationToken cancellation = default)
    {
        var ranking = new WindowRanking(snapshot, question, options);
        if (window.Count > 0)
            ranking.Rank([.. window], cancellation);
        return ranking;
    }

    /// <summary>The document's score; <see langword="null"/> for one outside the window.</summary>
    public float? ScoreOf(DocumentAddress address) => _scores.TryGetValue(address, out var score) ? score : null;

    /// <summary>How the document's score comes about; <see langword="null"/> for one outside the window.</summary>
    public Explanation? Explain(DocumentAddress address)
    {
        if (!_scores.TryGetValue(address, out var score))
            return null;
        using var window = new RankingWindow(_snapshot, _question.Texts, [new ScoredDocument(address, 0, 0)], CancellationToken.None);
        var parts = new List<Explanation> { RankingExplanation.Words(window, _words) };
        if (_pairs.Count > 0)
            parts.Add(RankingExplanation.Near(window, _pairs, NearSpan));
        if (_learnt.Count > 0)
            parts.Add(RankingExplanation.Learnt(window, _learnt));
        if (_quotation is not null)
            parts.Add(_quotation.Explain(window));
        return Explanation.Of(score, "among the best of the first pass, scored again; the sum of:", [.. parts]);
    }

    private void Rank(ScoredDocument[] best, CancellationToken cancellation)
    {
        using var window = new RankingWindow(_snapshot, _question.Texts, best, cancellation);
        var scores = new float[best.Length];
        var occurrences = new float[best.Length];
        WeighWords(window);
        _quotation = Quotation.Of(_question.Words, word => FindWord(window, word), best.Length, _options.QuotationWeight);
        AddTerms(window, _words, scores, occurrences, _quotation);
        AddNearness(window, scores, occurrences);
        if (_options is { FeedbackDocuments: > 0, FeedbackTerms: > 0, FeedbackWeight: > 0 })
        {
            var share = _options.FeedbackWeight * _weight;
            foreach (var term in new FeedbackTerms(window).Learn(Order(best, scores).Take(_options.FeedbackDocuments), _options.FeedbackTerms))
                _learnt.Add(term with { Weight = share * term.Weight });
            AddTerms(window, _learnt, scores, occurrences, noted: null);
        }
        _quotation?.AddTo(window, scores, occurrences);
        Documents = Order(best, scores);
        foreach (var document in Documents)
            _scores[document.Address] = document.Score;
    }

    // Sorting is stable: equals stay as the first pass has them.
    private static ScoredDocument[] Order(ScoredDocument[] documents, float[] scores) =>
        [.. documents.Zip(scores, (document, score) => document with { Score = score }).OrderByDescending(d => d.Score)];

    // Repeated words count as often as they were typed.
    private void WeighWords(RankingWindow window)
    {
        var onlyFunctionWords = _question.Words.All(word => FunctionWords.Contains(word.Written));
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        var whole = new Dictionary<string, float>(StringComparer.Ordinal);
        var content = new List<RankedWord>();
        foreach (var word in _question.Words)
        {
            var isContent = onlyFunctionWords || !FunctionWords.Contains(word.Written);
            var weight = isContent ? 1 : _options.FunctionWordWeight;
            whole[word.Stems[0]] = whole.GetValueOrDefault(word.Stems[0]) + weight;
            foreach (var stem in word.Stems)
                weights[stem] = weights.GetValueOrDefault(stem) + weight;
            if (isContent)
                content.Add(word);
        }
        _weight = whole.Values.Sum();
        foreach (var (stem, weight) in weights)
            _words.Add(new RankedTerm(stem, window.FindStem(stem), weight));
        if (_options.NearnessWeight > 0)
            Pair(window, content);
    }

    private void Pair(RankingWindow window, List<RankedWord> content)
    {
        var rarities = _words.ToDictionary(word => word.Stem, word => word.Found.Rarity, StringComparer.Ordinal);
        foreach (var (word, next) in content.Zip(content.Skip(1)).Where(pair => pair.First.Written != pair.Second.Written)
            .DistinctBy(pair => (pair.First.Written, pair.Second.Written)).Take(MostPairs))
        {
            var weight = _options.NearnessWeight * (RarityOf(word) + RarityOf(next)) / 2;
            _pairs.Add(new RankedPair(word.Written, next.Written, FindWord(window, word.Written), FindWord(window, next.Written), weight));
        }

        // A stem of a language that the word is none of occurs nowhere, and says nothing about how rare the word is.
        float RarityOf(RankedWord word) => word.Stems.Min(stem => rarities[stem]);
    }

    private WindowTerm FindWord(RankingWindow window, string word)
    {
        if (!_asWritten.TryGetValue(word, out var term))
            _asWritten[word] = term = window.FindWord(word);
        return term;
    }

    private static void AddTerms(RankingWindow window, List<RankedTerm> terms, float[] scores, float[] occurrences, Quotation? noted)
    {
        foreach (var term in terms)
        {
            window.CountOccurrences(term.Found, occurrences);
            noted?.Note(term.Stem, occurrences);
            for (var i = 0; i < scores.Length; i++)
                scores[i] += term.Weight * term.Found.Rarity * Saturate(occurrences[i]);
        }
    }

    private void AddNearness(RankingWindow window, float[] scores, float[] occurrences)
    {
        foreach (var pair in _pairs)
        {
            window.CountNear(pair.FirstFound, pair.SecondFound, NearSpan, occurrences);
            for (var i = 0; i < scores.Length; i++)
                scores[i] += pair.Weight * Saturate(occurrences[i]);
        }
    }

    /// <summary>The share of a word's full weight that so many occurrences bring.</summary>
    internal static float Saturate(float occurrences) => occurrences / (occurrences + Bm25.K1);
}
