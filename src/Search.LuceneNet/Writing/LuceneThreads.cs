using Search.Indexing;

namespace Search.LuceneNet;

/// <summary>The threads in an index of Lucene's.</summary>
internal sealed class LuceneThreads(LuceneIndex index) : IThreadStore
{
    public long HighestThread
    {
        get
        {
            using var lease = index.Acquire();
            return lease.Searcher.HighestThread;
        }
    }

    public StoredThread? Find(string articleId)
    {
        using var lease = index.Acquire();
        var reader = new ThreadReader(lease.Searcher);
        var documents = reader.Find(articleId);
        if (documents.Count == 0 || !documents[0].IsArticle)
            return null;
        var facts = DocumentReader.ReadArticleFacts(reader.Facts(documents[0]));
        return StoredThread.Of(facts, documents[0].Order, documents.Skip(1).Select(d => (d.Order, DocumentReader.ReadCommentFacts(reader.Facts(d)))));
    }

    public IReadOnlyList<string> FindByKey(string key)
    {
        using var lease = index.Acquire();
        var reader = new ThreadReader(lease.Searcher);
        return [.. reader.FindByKey(key).Select(d => DocumentReader.ReadArticleFacts(reader.Facts(d)).Id)];
    }

    public ArticleThread? ReadThread(string articleId)
    {
        using var lease = index.Acquire();
        var reader = new ThreadReader(lease.Searcher);
        return reader.Read(reader.Find(articleId));
    }

    public IReadOnlyDictionary<string, IReadOnlySet<string>> FindByCommenter(string commenter)
    {
        using var lease = index.Acquire();
        var reader = new ThreadReader(lease.Searcher);
        return reader.FindBy(ArchiveFields.KeyField(FacetNames.Commenter), commenter)
            .GroupBy(reader.ArticleId, d => DocumentReader.ReadCommentFacts(reader.Facts(d)).Id, StringComparer.Ordinal)
            .ToDictionary(thread => thread.Key, IReadOnlySet<string> (thread) => thread.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public Task WriteAsync(WriteBatch batch) => index.WriteAsync(batch);

    public Task RefreshAsync(CancellationToken cancellation) => index.RefreshAsync(cancellation);

    public Task PurgeAsync(CancellationToken cancellation) => index.PurgeAsync(cancellation);
}
