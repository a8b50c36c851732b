using System.Text.Json;
using Search.Indexing;

namespace Search.Archive.Documents;

/// <summary>Documents → articles and comments.</summary>
internal static class DocumentReader
{
    private static readonly Field Title = ArchiveFields.Schema[ArchiveFields.Title];
    private static readonly Field Body = ArchiveFields.Schema[ArchiveFields.Body];
    private static readonly Field CommentText = ArchiveFields.Schema[ArchiveFields.Comment];
    private static readonly Field ArticleId = ArchiveFields.Schema[ArchiveFields.ArticleId];
    private static readonly Field Facts = ArchiveFields.Schema[ArchiveFields.Facts];

    public static string ReadArticleId(StoredDocument document) => document.Text(ArticleId)!;

    public static ArticleFacts ReadArticleFacts(StoredDocument document) => ReadArticleFacts(document.Text(Facts)!);

    public static CommentFacts ReadCommentFacts(StoredDocument document) => ReadCommentFacts(document.Text(Facts)!);

    public static Article ReadArticle(StoredDocument document) =>
        ReadArticle(document.Text(Facts)!, document.Text(Title), document.Text(Body));

    public static Comment ReadComment(StoredDocument document) => ReadComment(document.Text(Facts)!, document.Text(CommentText));

    /// <summary>Reads the value of <see cref="ArchiveFields.Facts"/> of an article.</summary>
    public static ArticleFacts ReadArticleFacts(string json) => JsonSerializer.Deserialize(json, FactsJson.Default.ArticleFacts)!;

    /// <summary>Reads the value of <see cref="ArchiveFields.Facts"/> of a comment.</summary>
    public static CommentFacts ReadCommentFacts(string json) => JsonSerializer.Deserialize(json, FactsJson.Default.CommentFacts)!;

    /// <summary>The article of the stored values.</summary>
    public static Article ReadArticle(string json, string? title, string? body)
    {
        var facts = ReadArticleFacts(json);
        return new Article
        {
            Id = facts.Id,
            Url = facts.Url,
            Outlet = facts.Outlet,
            Title = title ?? "",
            Authors = facts.Authors,
            Published = ReadDate(facts.Published),
            PublishedSource = facts.PublishedSource,
            Tags = facts.Tags,
            Body = body ?? "",
            Source = facts.Source,
            Language = facts.Language,
            FoundLanguage = facts.FoundLanguage,
            Identifiers = facts.Identifiers ?? [],
            IsStandIn = facts.IsStandIn,
            Provenance = facts.Provenance,
        };
    }

    /// <summary>The comment of the stored values.</summary>
    public static Comment ReadComment(string json, string? body)
    {
        var facts = ReadCommentFacts(json);
        return new Comment
        {
            Id = facts.Id,
            ParentId = facts.ParentId,
            Author = facts.Author,
            Published = ReadDate(facts.Published),
            Body = body ?? "",
            Votes = facts.Votes,
            Source = facts.Source,
            Language = facts.Language,
            FoundLanguage = facts.FoundLanguage,
            Provenance = facts.Provenance,
        };
    }

    public static PartialDate? ReadDate(string? text) => PartialDate.TryParse(text, out var date) ? date : null;
}
