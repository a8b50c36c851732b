using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Search.LuceneNet;

/// <summary>Makes a searcher for each state of the index that becomes visible.</summary>
internal sealed class ArchiveSearcherFactory : SearcherFactory
{
    /// <inheritdoc/>
    public override IndexSearcher NewSearcher(IndexReader reader) => new ArchiveSearcher((DirectoryReader)reader) { Similarity = new BM25Similarity() };
}
