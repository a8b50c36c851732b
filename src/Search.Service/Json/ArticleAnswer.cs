using System.Text.Json.Serialization;
using Search.Archive;
using Search.Service.Threads;

namespace Search.Service.Json;

/// <summary>An article, whole, with its comments.</summary>
internal sealed record ArticleAnswer(
    string Id,
    string Title,
    string? Outlet,
    IReadOnlyList<string> Authors,
    DateAnswer? Published,
    IReadOnlyList<string> Tags,
    LanguageAnswer? Language,
    string? Url,
    string? Source,
    string Body,
    int CommentCount,
    IReadOnlyList<CommentAnswer> Comments)
{
    // A level of replies is an object in a list, two levels of JSON; common readers give up at 64.
    private const int MaxTreeDepth = 24;

    /// <summary>With the comments in the order of the page.</summary>
    public static ArticleAnswer Flat(ArticleThread thread) =>
        Of(thread, [.. thread.Comments.Select(comment => CommentAnswer.Of(comment, replies: null))]);

    /// <summary>With the comments beneath what they answer. Below 24 levels the deeper ones stand side by side, each with its parent's id.</summary>
    public static ArticleAnswer Tree(ArticleThread thread) => Of(thread, Nodes(CommentTree.Of(thread.Comments, MaxTreeDepth)));

    private static List<CommentAnswer> Nodes(IReadOnlyList<CommentNode> nodes) =>
        [.. nodes.Select(node => CommentAnswer.Of(node.Comment, Nodes(node.Replies)))];

    private static ArticleAnswer Of(ArticleThread thread, IReadOnlyList<CommentAnswer> comments)
    {
        var article = thread.Article;
        return new ArticleAnswer(
            article.Id, article.Title, article.Outlet, article.Authors, DateAnswer.Of(article.Published, article.PublishedSource),
            article.Tags, LanguageAnswer.Of(article), article.Url, article.Source, article.Body, thread.Comments.Count, comments);
    }
}

/// <summary>One comment, whole, and the article it stands under.</summary>
internal sealed record OneCommentAnswer(CommentAnswer Comment, ArticleReferenceAnswer Article);

internal sealed record CommentAnswer(
    string Id,
    string? ParentId,
    string? Author,
    DateAnswer? Published,
    LanguageAnswer? Language,
    string Body,
    int? Votes,
    string? Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CommentAnswer>? Replies)
{
    public static CommentAnswer Of(Comment comment, IReadOnlyList<CommentAnswer>? replies) => new(
        comment.Id, comment.ParentId, comment.Author, DateAnswer.Of(comment.Published), LanguageAnswer.Of(comment), comment.Body, comment.Votes, comment.Source, replies);
}
