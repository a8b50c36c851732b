namespace Search.Client;

/// <summary>Names an article.</summary>
public sealed record ArticleReference(string Id, string Title, string? Url, string? Outlet);
