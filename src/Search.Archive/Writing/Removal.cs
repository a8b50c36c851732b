namespace Search.Archive;

/// <summary>What is to be removed from an archive.</summary>
public abstract record Removal
{
    private protected Removal() { }

    /// <summary>An article and every comment beneath it.</summary>
    /// <param name="ArticleId">The article's id.</param>
    public sealed record OfArticle(string ArticleId) : Removal;

    /// <summary>One comment. Answers to it stay.</summary>
    /// <param name="ArticleId">The id of the article above it.</param>
    /// <param name="CommentId">The comment's id.</param>
    public sealed record OfComment(string ArticleId, string CommentId) : Removal;
}
