using Search.Indexing;

namespace Search.Archive.Embedded;

/// <summary>Knows the threads of the archive as they are after every write so far, visible to searches or not. One thread at a time.</summary>
/// <remarks>What was written since the last refresh is remembered here; the rest is read from the newest snapshot when asked for.</remarks>
internal sealed class ThreadLedger(IndexWriter writer)
{
    // A remembered thread takes some hundred bytes; at this many a refresh lets them go.
    private const int MostRemembered = 20_000;

    private readonly Dictionary<string, ThreadState?> _remembered = new(StringComparer.Ordinal);
    private long _nextNumber = HighestNumber(writer) + 1;

    /// <summary>A number no thread has had.</summary>
    public long TakeNumber() => _nextNumber++;

    /// <summary>The thread of an article; <see langword="null"/> when the archive has no such article.</summary>
    public ThreadState? Find(string articleId)
    {
        if (_remembered.TryGetValue(articleId, out var state))
            return state;
        using var snapshot = writer.AcquireSnapshot();
        var documents = ThreadDocuments.Find(snapshot, articleId);
        if (documents.Count == 0 || !documents[0].IsArticle)
            return null;
        var facts = DocumentReader.ReadArticleFacts(snapshot.ReadStored(documents[0].Address));
        var comments = new Dictionary<string, CommentState>(StringComparer.Ordinal);
        foreach (var document in documents.Skip(1))
        {
            var comment = DocumentReader.ReadCommentFacts(snapshot.ReadStored(document.Address));
            comments[comment.Id] = new CommentState(document.Order, comment.Source, comment.IsAlone);
        }

        var threadFacts = new ThreadFacts(facts.Id, facts.Outlet, facts.Tags, DocumentReader.ReadDate(facts.Published));
        return new ThreadState(ThreadOrder.Thread(documents[0].Order), threadFacts, facts.Digest, comments);
    }

    /// <summary>The comments of a thread as of the last refresh.</summary>
    public IReadOnlyList<Comment> ReadComments(string articleId)
    {
        using var snapshot = writer.AcquireSnapshot();
        return ThreadDocuments.Read(snapshot, ThreadDocuments.Find(snapshot, articleId))?.Comments ?? [];
    }

    /// <summary>Whether the thread was written since the last refresh.</summary>
    public bool IsRemembered(string articleId) => _remembered.ContainsKey(articleId);

    /// <summary>Notes what was just written; <see langword="null"/> for a thread that was removed.</summary>
    public void Remember(string articleId, ThreadState? state) => _remembered[articleId] = state;

    /// <summary>Whether so much is remembered that a refresh is due.</summary>
    public bool IsFull => _remembered.Count >= MostRemembered;

    /// <summary>Makes everything written visible and forgets what was remembered.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await writer.RefreshAsync(cancellation);
        _remembered.Clear();
    }

    private static long HighestNumber(IndexWriter writer)
    {
        using var snapshot = writer.AcquireSnapshot();
        var field = ArchiveFields.Schema[ArchiveFields.Thread];
        return snapshot.Segments.Select(s => s.NumberColumn(field)?.Max ?? -1).DefaultIfEmpty(-1).Max();
    }
}
