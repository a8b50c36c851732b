using System.Text;
using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>The words, values and titles of a snapshot.</summary>
internal sealed class EmbeddedWords(Searcher searcher, CancellationToken cancellation) : IArchiveWords
{
    private static readonly Field[] TextFields =
        [ArchiveFields.Schema[ArchiveFields.Title], ArchiveFields.Schema[ArchiveFields.Body], ArchiveFields.Schema[ArchiveFields.Comment]];

    private readonly IndexSnapshot _snapshot = searcher.Snapshot;

    /// <inheritdoc/>
    public int DocumentCount => _snapshot.LiveDocumentCount;

    /// <inheritdoc/>
    public WordLanguages Languages => ArchiveLanguages.Of(_snapshot);

    /// <inheritdoc/>
    public long Frequency(string field, string term)
    {
        var bytes = Encoding.UTF8.GetBytes(term);
        var sum = 0L;
        foreach (var segment in _snapshot.Segments)
        {
            if (segment.Terms(ArchiveFields.Schema[field]) is { } terms && terms.TryFind(bytes, out var info))
                sum += info.DocumentFrequency;
        }

        return sum;
    }

    /// <inheritdoc/>
    public int Count(Query query) => searcher.Count(query, cancellation);

    /// <inheritdoc/>
    public IEnumerable<int> CountEach(Query among, IEnumerable<Query> queries)
    {
        if (among is MatchAllQuery)
            return queries.Select(Count);
        var documents = new DocumentSetQuery(searcher.Match(among, cancellation));
        return queries.Select(query => Count(new BooleanQuery([new(documents, Occur.Filter), new(query, Occur.Filter)])));
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnownWord> MostFrequent(string prefix, int count) =>
        SuggestionCache.Of(_snapshot).MostFrequent(prefix, count, FindMostFrequent);

    /// <inheritdoc/>
    public IReadOnlyList<KnownWord> Near(string word, int maxEdits, int sameCharacters)
    {
        var near = new List<KnownWord>();
        new TermRuns(Runs(field => new FuzzyQuery(field, word, maxEdits, sameCharacters))).Walk((term, frequency, edits) =>
        {
            if (edits > 0)
                near.Add(new KnownWord(Encoding.UTF8.GetString(term), frequency, edits));
        });
        return near;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ValueCount> CountValues(string facet, Query query) =>
        FacetCounter.CountValues(_snapshot, searcher.Match(query, cancellation), facet, null, ArchiveFields.KeyOf);

    /// <inheritdoc/>
    public IReadOnlyList<ValueCount> Titles(Query query, int count)
    {
        var articles = searcher.Match(
            new BooleanQuery([new(query, Occur.Must), new(new TermQuery(ArchiveFields.Kind, ArchiveFields.ArticleKind), Occur.Filter)]), cancellation);
        var field = ArchiveFields.Schema[ArchiveFields.Title];
        return [.. new LargestThreads(_snapshot).Among(articles, count).Select(thread =>
        {
            var title = _snapshot.ReadStored(thread.Article).Text(field) ?? "";
            return new ValueCount(title, ArchiveFields.Key(title), thread.Comments + 1);
        })];
    }

    private KnownWord[] FindMostFrequent(string prefix, int count)
    {
        // The least of the best leaves first: the rarest, of equals the one that comes later.
        var best = new PriorityQueue<KnownWord, (long, int)>();
        var number = 0;
        new TermRuns(Runs(field => new PrefixQuery(field, prefix))).Walk((term, frequency, edits) =>
        {
            (long, int) rank = (frequency, -number++);
            if (best.Count < count)
                best.Enqueue(new KnownWord(Encoding.UTF8.GetString(term), frequency, edits), rank);
            else if (best.TryPeek(out _, out var least) && rank.CompareTo(least) > 0)
                best.EnqueueDequeue(new KnownWord(Encoding.UTF8.GetString(term), frequency, edits), rank);
        });
        var words = new KnownWord[best.Count];
        for (var i = words.Length - 1; i >= 0; i--)
            words[i] = best.Dequeue();
        return words;
    }

    private IEnumerable<MatchingTerms> Runs(Func<string, Query> query) =>
        from segment in _snapshot.Segments
        from field in TextFields
        let terms = segment.Terms(field)
        where terms is not null
        select TermExpansion.Matching(query(field.Name), terms, cancellation);
}
