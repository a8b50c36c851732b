using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>The threads in the index of the engine in process.</summary>
internal sealed class EmbeddedThreads(IndexWriter writer) : IThreadStore
{
    public long HighestThread
    {
        get
        {
            using var snapshot = writer.AcquireSnapshot();
            var numbers = ArchiveFields.Schema[ArchiveFields.Thread];
            return snapshot.Segments.Select(s => s.NumberColumn(numbers)?.Max ?? -1).DefaultIfEmpty(-1).Max();
        }
    }

    public StoredThread? Find(string articleId)
    {
        using var snapshot = writer.AcquireSnapshot();
        var documents = ThreadDocuments.Find(snapshot, articleId);
        if (documents.Count == 0 || !documents[0].IsArticle)
            return null;
        var facts = DocumentReader.ReadArticleFacts(snapshot.ReadStored(documents[0].Address));
        var comments = documents.Skip(1).Select(d => (d.Order, DocumentReader.ReadCommentFacts(snapshot.ReadStored(d.Address))));
        return StoredThread.Of(facts, documents[0].Order, comments);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Two documents are read, not all. A thread written whole has its documents in the order of the page, one behind the other, and what is written to it later
    /// comes behind all of them: so if as many are in that order as the thread has, and the last is one of those, then so are all.
    /// </remarks>
    public bool Holds(ArticleThread thread, string digest)
    {
        using var snapshot = writer.AcquireSnapshot();
        var documents = ThreadDocuments.Find(snapshot, thread.Article.Id);
        if (documents.Count != thread.Comments.Count + 1)
            return false;
        for (var i = 0; i < documents.Count; i++)
        {
            if (ThreadOrder.Place(documents[i].Order) != i || i > 0 && !IsBehind(documents[i].Address, documents[i - 1].Address))
                return false;
        }

        if (DocumentReader.ReadArticleFacts(snapshot.ReadStored(documents[0].Address)).Digest != digest)
            return false;
        return thread.Comments.Count == 0
            || DocumentReader.ReadCommentFacts(snapshot.ReadStored(documents[^1].Address)) is { IsAlone: false } last && last.Id == thread.Comments[^1].Id;
    }

    public IReadOnlyList<string> FindByKey(string key)
    {
        using var snapshot = writer.AcquireSnapshot();
        return [.. ThreadDocuments.Find(snapshot, ArchiveFields.KnownBy, key).Select(d => DocumentReader.ReadArticleFacts(snapshot.ReadStored(d.Address)).Id)];
    }

    public ArticleThread? ReadThread(string articleId)
    {
        using var snapshot = writer.AcquireSnapshot();
        return ThreadDocuments.Read(snapshot, ThreadDocuments.Find(snapshot, articleId));
    }

    public IReadOnlyDictionary<string, IReadOnlySet<string>> FindByCommenter(string commenter)
    {
        using var snapshot = writer.AcquireSnapshot();
        return ThreadDocuments.Find(snapshot, ArchiveFields.KeyField(FacetNames.Commenter), commenter)
            .Select(d => snapshot.ReadStored(d.Address))
            .GroupBy(DocumentReader.ReadArticleId, document => DocumentReader.ReadCommentFacts(document).Id, StringComparer.Ordinal)
            .ToDictionary(thread => thread.Key, IReadOnlySet<string> (thread) => thread.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public Task WriteAsync(WriteBatch batch) => writer.WriteAsync(batch);

    public Task RefreshAsync(CancellationToken cancellation) => writer.RefreshAsync(cancellation);

    // However many segments there are, those with deleted documents are made anew; the commit cuts the log.
    public Task PurgeAsync(CancellationToken cancellation) => writer.MergeAsync(int.MaxValue, cancellation);

    // Segments stand in the order in which they were written, merged ones too.
    private static bool IsBehind(DocumentAddress address, DocumentAddress other) =>
        address.Segment > other.Segment || address.Segment == other.Segment && address.Document > other.Document;
}
