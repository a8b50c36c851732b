namespace Search.Client;

/// <summary>An article, whole, with its comments in the order of the page.</summary>
public sealed record Article(
    string Id, string Title, string? Outlet, IReadOnlyList<string> Authors, PublishedDate? Published, IReadOnlyList<string> Tags, string? Url, string? Source,
    string Body, int CommentCount, IReadOnlyList<Comment> Comments);
