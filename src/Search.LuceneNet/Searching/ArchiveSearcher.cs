using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>Searches one state of the index, and keeps what is the same for every search of it. Safe for use by several threads.</summary>
internal sealed class ArchiveSearcher : IndexSearcher
{
    private readonly ConcurrentDictionary<string, Lazy<FacetColumn>> _facets = new(StringComparer.Ordinal);
    private readonly Lazy<Signers> _signers;
    private readonly Lazy<Querying.WordLanguages> _languages;
    private readonly Lazy<FixedBitSet> _comments;
    private readonly Lazy<int[]> _commentCounts;
    private readonly Lazy<(long Oldest, long Newest)?> _dates;

    public ArchiveSearcher(DirectoryReader reader)
        : base(reader)
    {
        Reader = reader;
        Leaves = reader.Leaves;
        HighestThread = ReadHighestThread();
        _languages = new(() => new Querying.WordLanguages(
            AskedLanguages.Among(Facet(FacetNames.Language).Values), (field, term) => Reader.DocFreq(new Term(field, term)) > 0));
        _signers = new(() => new Signers(Leaves));
        _comments = new(() => Match(new TermQuery(new Term(ArchiveFields.Kind, ArchiveFields.CommentKind)), CancellationToken.None));
        _commentCounts = new(CountComments);
        _dates = new(() => NumberRange.Of(this, Match(new MatchAllDocsQuery(), CancellationToken.None), ArchiveFields.DateStart));
    }

    /// <summary>The state searched.</summary>
    public DirectoryReader Reader { get; }

    /// <summary>Its segments.</summary>
    public IList<AtomicReaderContext> Leaves { get; }

    /// <summary>The highest number of a thread, those of deleted documents included; -1 when there is none.</summary>
    public long HighestThread { get; }

    /// <summary>The languages a question's words are stemmed in, besides English.</summary>
    public Querying.WordLanguages Languages => _languages.Value;

    /// <summary>The names that sign articles.</summary>
    public Signers Signers => _signers.Value;

    /// <summary>Every comment.</summary>
    public FixedBitSet Comments => _comments.Value;

    /// <summary>The earliest and the latest second of a date; <see langword="null"/> when none is known.</summary>
    public (long Oldest, long Newest)? Dates => _dates.Value;

    /// <summary>The comments that a thread has.</summary>
    public int CommentCount(long thread) => _commentCounts.Value[thread];

    /// <summary>The values of a facet.</summary>
    public FacetColumn Facet(string facet) => _facets.GetOrAdd(facet, name => new(() => new FacetColumn(Reader, name))).Value;

    /// <summary>Every live document that matches, unscored.</summary>
    public FixedBitSet Match(Query query, CancellationToken cancellation)
    {
        var collector = new MatchCollector(Reader.MaxDoc, cancellation);
        Search(query, collector);
        return collector.Matches;
    }

    private long ReadHighestThread()
    {
        var highest = -1L;
        foreach (var leaf in Leaves)
        {
            if (leaf.AtomicReader.GetNumericDocValues(ArchiveFields.Thread) is not { } threads)
                continue;
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
                highest = Math.Max(highest, threads.Get(document));
        }

        return highest;
    }

    private int[] CountComments()
    {
        var counts = new int[HighestThread + 1];
        foreach (var leaf in Leaves)
        {
            var orders = leaf.AtomicReader.GetNumericDocValues(ArchiveFields.Order);
            var live = leaf.AtomicReader.LiveDocs;
            for (var document = 0; orders is not null && document < leaf.AtomicReader.MaxDoc; document++)
            {
                var order = orders.Get(document);
                if (live?.Get(document) != false && !ThreadOrder.IsArticle(order))
                    counts[ThreadOrder.Thread(order)]++;
            }
        }

        return counts;
    }
}
