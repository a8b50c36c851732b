using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>Notes every document that matches.</summary>
internal sealed class MatchCollector(int documentCount, CancellationToken cancellation) : ICollector
{
    private const int BetweenChecks = 4096;

    private int _base;
    private int _collected;

    /// <summary>The documents so far.</summary>
    public FixedBitSet Matches { get; } = new(Math.Max(1, documentCount));

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer)
    {
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        Matches.Set(_base + doc);
        if (++_collected % BetweenChecks == 0)
            cancellation.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        _base = context.DocBase;
    }
}
