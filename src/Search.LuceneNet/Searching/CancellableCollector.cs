using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.LuceneNet;

/// <summary>Stops the search of another collector soon after it was cancelled.</summary>
internal sealed class CancellableCollector(ICollector inner, CancellationToken cancellation) : ICollector
{
    private const int BetweenChecks = 4096;

    private int _collected;

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        inner.Collect(doc);
        if (++_collected % BetweenChecks == 0)
            cancellation.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        inner.SetNextReader(context);
    }
}
