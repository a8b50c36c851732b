using Search.Archive;

namespace Search.Backends.Conformance;

/// <summary>Threads in few words.</summary>
internal static class Threads
{
    public static ArticleThread Article(
        string id, string title, string body = "", string? outlet = null, string? date = null, string[]? authors = null, string[]? tags = null,
        string? source = null, params Comment[] comments) => new(
            new Article
            {
                Id = id,
                Title = title,
                Body = body,
                Outlet = outlet,
                Published = Date(date),
                Authors = authors ?? [],
                Tags = tags ?? [],
                Source = source,
            },
            comments);

    public static Comment Comment(string id, string body, string? author = null, string? date = null, string? parent = null, string? source = null) =>
        new() { Id = id, Body = body, Author = author, Published = Date(date), ParentId = parent, Source = source };

    /// <summary>The thread without what the archive found out for itself.</summary>
    public static ArticleThread AsGiven(ArticleThread thread) =>
        new(thread.Article with { FoundLanguage = null }, [.. thread.Comments.Select(AsGiven)]);

    /// <inheritdoc cref="AsGiven(ArticleThread)"/>
    public static Comment AsGiven(Comment comment) => comment with { FoundLanguage = null };

    public static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;
}
