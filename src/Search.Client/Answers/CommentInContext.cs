namespace Search.Client;

/// <summary>A comment and the article it stands under.</summary>
public sealed record CommentInContext(Comment Comment, ArticleReference Article);
