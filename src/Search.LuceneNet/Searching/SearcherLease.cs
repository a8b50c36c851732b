using Lucene.Net.Search;

namespace Search.LuceneNet;

/// <summary>A searcher that is held until the lease is disposed.</summary>
internal sealed class SearcherLease(SearcherManager searchers) : IDisposable
{
    /// <summary>The searcher of one state of the index.</summary>
    public ArchiveSearcher Searcher { get; } = (ArchiveSearcher)searchers.Acquire();

    /// <inheritdoc/>
    public void Dispose() => searchers.Release(Searcher);
}
