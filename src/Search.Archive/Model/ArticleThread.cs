namespace Search.Archive;

/// <summary>An article and the comments beneath it, in the order of the page.</summary>
public sealed record ArticleThread(Article Article, IReadOnlyList<Comment> Comments);
