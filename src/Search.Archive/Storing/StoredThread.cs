namespace Search.Archive.Storing;

/// <summary>What a writer has to know of a thread that the archive holds. Immutable.</summary>
/// <param name="Number">The thread's number.</param>
/// <param name="Facts">What its comments take over from the article.</param>
/// <param name="Digest">The hash of the thread as it was last written whole.</param>
/// <param name="Comments">Its comments by id.</param>
/// <param name="Keys">What the article is found by (<see cref="ArticleKeys"/>).</param>
/// <param name="IsStandIn">Whether the article only stands for one published elsewhere.</param>
internal sealed record StoredThread(
    long Number, ThreadFacts Facts, string Digest, IReadOnlyDictionary<string, CommentState> Comments, IReadOnlyList<string> Keys, bool IsStandIn)
{
    /// <summary>The state of a thread as its documents have it.</summary>
    /// <param name="article">What was kept of the article.</param>
    /// <param name="order">The article's <see cref="ThreadOrder"/>.</param>
    /// <param name="comments">The comments' <see cref="ThreadOrder"/>s and what was kept of them.</param>
    public static StoredThread Of(ArticleFacts article, long order, IEnumerable<(long Order, CommentFacts Facts)> comments)
    {
        var states = new Dictionary<string, CommentState>(StringComparer.Ordinal);
        foreach (var (place, facts) in comments)
            states[facts.Id] = new CommentState(place, facts.Source, facts.IsAlone, facts.Digest);
        var shared = new ThreadFacts(article.Id, article.Outlet, article.Tags, DocumentReader.ReadDate(article.Published), TextLanguage.Of(article));
        var keys = ArticleKeys.Of(article.Url, article.Identifiers ?? [], article.Outlet);
        return new StoredThread(ThreadOrder.Thread(order), shared, article.Digest, states, keys, article.IsStandIn);
    }
}
