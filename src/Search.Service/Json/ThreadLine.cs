using System.Text.Json.Serialization;
using Search.Archive;

namespace Search.Service.Json;

/// <summary>An article and its comments as one line of an import or export.</summary>
internal sealed record ThreadLine(
    string Id,
    string? Url,
    string? Outlet,
    string Title,
    IReadOnlyList<string> Authors,
    string? Published,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PublishedSource,
    IReadOnlyList<string> Tags,
    string Body,
    string? Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FoundLanguage? FoundLanguage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Identifiers,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool StandIn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ProvenanceLine? Provenance,
    IReadOnlyList<CommentLine> Comments)
{
    public static ThreadLine Of(ArticleThread thread, bool withProvenance)
    {
        var article = thread.Article;
        return new ThreadLine(
            article.Id, article.Url, article.Outlet, article.Title, article.Authors, article.Published?.ToString(), article.PublishedSource,
            article.Tags, article.Body, article.Source, article.Language, article.FoundLanguage, article.Identifiers.Count > 0 ? article.Identifiers : null, article.IsStandIn,
            withProvenance ? ProvenanceLine.Of(LanguageOrigin.AddTo(article.Provenance, article.FoundLanguage)) : null,
            [.. thread.Comments.Select(comment => CommentLine.Of(comment, article.Source, withProvenance))]);
    }
}

/// <summary>A comment of a <see cref="ThreadLine"/>.</summary>
/// <param name="Source">Where it came from when not from its article's source; empty when it came through the API.</param>
internal sealed record CommentLine(
    string Id,
    string? Parent,
    string? Author,
    string? Published,
    string Body,
    int? Votes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FoundLanguage? FoundLanguage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ProvenanceLine? Provenance)
{
    public static CommentLine Of(Comment comment, string? articleSource, bool withProvenance) => new(
        comment.Id, comment.ParentId, comment.Author, comment.Published?.ToString(), comment.Body, comment.Votes,
        comment.Source == articleSource ? null : comment.Source ?? "", comment.Language, comment.FoundLanguage, withProvenance ? ProvenanceLine.Of(LanguageOrigin.AddTo(comment.Provenance, comment.FoundLanguage)) : null);
}
