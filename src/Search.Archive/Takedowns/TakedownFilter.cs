namespace Search.Archive.Takedowns;

/// <summary>Holds back what was taken down.</summary>
internal sealed class TakedownFilter(TakedownLog log)
{
    /// <summary>Whether an article may not come in.</summary>
    /// <param name="article">The article, or what stands for it.</param>
    /// <param name="keys">Its keys.</param>
    public bool Holds(Article article, IReadOnlyList<string> keys) =>
        !log.IsEmpty && (log.Holds(log.Keys.OfArticle(article.Id)) || keys.Any(key => log.Holds(log.Keys.OfKnownBy(key))));

    /// <summary>The comments that may come in beneath an article.</summary>
    /// <param name="articleId">The article's id.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="outlet">Its outlet.</param>
    /// <param name="comments">The comments.</param>
    /// <returns>The same list when all may.</returns>
    public IReadOnlyList<Comment> Pass(string articleId, IReadOnlyList<string> keys, string? outlet, IReadOnlyList<Comment> comments)
    {
        if (log.IsEmpty)
            return comments;
        var held = comments.Where(comment => Holds(articleId, keys, outlet, comment)).Select(comment => comment.Id).ToHashSet(StringComparer.Ordinal);
        return held.Count == 0 ? comments : Answers.Without(comments, held);
    }

    private bool Holds(string articleId, IReadOnlyList<string> keys, string? outlet, Comment comment) =>
        comment.Author is { } author && (log.Holds(log.Keys.OfCommenter(author, null)) || outlet is not null && log.Holds(log.Keys.OfCommenter(author, outlet)))
        || log.Keys.OfComment(articleId, keys, comment).Any(log.Holds);
}
