using Search.Parity.Corpus;
using Search.Parity.Indexes;

namespace Search.Parity.Queries;

/// <summary>What is learnt of a corpus while it is analysed: its terms, and passages of it.</summary>
internal sealed class CorpusWords(Random random)
{
    private const int PassagesKept = 3_000;

    private readonly Passages _passages = new(random, PassagesKept);
    private readonly Passages _repeating = new(random, PassagesKept);

    public CorpusTerms Terms { get; } = new();

    /// <summary>Takes notice of a text: term numbers, and negative numbers for positions left free.</summary>
    public void Add(string field, List<int> numbers)
    {
        Terms.Count(field, numbers);
        // Stems have no positions, so there are no phrases of them.
        if (field == ParityFields.Stems)
            return;
        _passages.Offer(field, numbers, onlyRepeating: false);
        _repeating.Offer(field, numbers, onlyRepeating: true);
    }

    /// <summary>The classes of queries of the corpus, once all of it is read.</summary>
    public QueryClasses Classes(IReadOnlyList<CorpusDocument> documents, Random random)
    {
        var days = documents.Select(document => document.Day).OfType<long>().DefaultIfEmpty().ToList();
        var words = new Words(Terms, documents.Count, random);
        var outlets = documents.Select(document => document.Outlet).Distinct().Order(StringComparer.Ordinal).ToList();
        var leaves = new LeafQueries(Terms, words, _passages, _repeating, outlets, random);
        return new QueryClasses(leaves, new TreeQueries(words, leaves, (days.Min(), days.Max()), random), (days.Min(), days.Max()), random);
    }
}
