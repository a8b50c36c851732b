using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Search.Querying;

namespace Search.LuceneNet;

/// <summary>The words, values and titles of one state of the index.</summary>
internal sealed class LuceneWords(ArchiveSearcher searcher, QueryTranslator translator, CancellationToken cancellation) : IArchiveWords
{
    private static readonly string[] TextFields = [ArchiveFields.Title, ArchiveFields.Body, ArchiveFields.Comment];

    /// <inheritdoc/>
    public int DocumentCount => searcher.Reader.NumDocs;

    /// <inheritdoc/>
    public WordLanguages Languages => searcher.Languages;

    /// <inheritdoc/>
    public long Frequency(string field, string term) => searcher.Reader.DocFreq(new Term(field, term));

    /// <inheritdoc/>
    public int Count(Querying.Query query) => Match(query).Cardinality;

    /// <inheritdoc/>
    public IEnumerable<int> CountEach(Querying.Query among, IEnumerable<Querying.Query> queries)
    {
        var documents = Match(among);
        return queries.Select(query => (int)FixedBitSet.IntersectionCount(documents, Match(query)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnownWord> MostFrequent(string prefix, int count)
    {
        // The least of the best leaves first: the rarest, of equals the one that comes later.
        var best = new PriorityQueue<KnownWord, (long, int)>();
        var number = 0;
        foreach (var (word, frequency) in TermWalk.WithPrefix(searcher.Reader, TextFields, prefix))
        {
            (long, int) rank = (frequency, -number++);
            if (best.Count < count)
                best.Enqueue(new KnownWord(word.Utf8ToString(), frequency, 0), rank);
            else if (best.TryPeek(out _, out var least) && rank.CompareTo(least) > 0)
                best.EnqueueDequeue(new KnownWord(word.Utf8ToString(), frequency, 0), rank);
        }

        var words = new KnownWord[best.Count];
        for (var i = words.Length - 1; i >= 0; i--)
            words[i] = best.Dequeue();
        return words;
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnownWord> Near(string word, int maxEdits, int sameCharacters) =>
    [
        .. from near in TermWalk.Near(searcher.Reader, TextFields, word, maxEdits, sameCharacters)
           where near.Edits > 0
           select new KnownWord(near.Word.Utf8ToString(), near.Frequency, near.Edits),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<ValueCount> CountValues(string facet, Querying.Query query) =>
        new FacetCounts(searcher, searcher.Facet(facet), byThread: false).Count(Match(query));

    /// <inheritdoc/>
    public IReadOnlyList<ValueCount> Titles(Querying.Query query, int count)
    {
        var articles = Match(query).Except(searcher.Comments);
        var dates = DocumentNumbers.Of(searcher, articles, ArchiveFields.ArticleDate).ToDictionary(d => d.Document, d => d.Number);
        var reader = new ThreadReader(searcher);
        return
        [
            .. from article in DocumentNumbers.Of(searcher, articles, ArchiveFields.Order)
                   .OrderByDescending(d => searcher.CommentCount(d.Thread))
                   .ThenByDescending(d => dates.GetValueOrDefault(d.Document, long.MinValue))
                   .ThenBy(d => d.Number)
                   .Take(count)
               let title = reader.Title(article.Document)
               select new ValueCount(title, ArchiveFields.Key(title), searcher.CommentCount(article.Thread) + 1),
        ];
    }

    private FixedBitSet Match(Querying.Query query) => searcher.Match(translator.Translate(query), cancellation);
}
