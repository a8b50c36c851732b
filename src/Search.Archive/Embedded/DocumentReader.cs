using System.Text.Json;
using Search.Indexing;

namespace Search.Archive.Embedded;

/// <summary>Documents → articles and comments.</summary>
internal static class DocumentReader
{
    private static readonly Field Title = ArchiveFields.Schema[ArchiveFields.Title];
    private static readonly Field Body = ArchiveFields.Schema[ArchiveFields.Body];
    private static readonly Field CommentText = ArchiveFields.Schema[ArchiveFields.Comment];
    private static readonly Field ArticleId = ArchiveFields.Schema[ArchiveFields.ArticleId];
    private static readonly Field Facts = ArchiveFields.Schema[ArchiveFields.Facts];

    public static string ReadArticleId(StoredDocument document) => document.Text(ArticleId)!;

    public static ArticleFacts ReadArticleFacts(StoredDocument document) =>
        JsonSerializer.Deserialize(document.Text(Facts)!, FactsJson.Default.ArticleFacts)!;

    public static CommentFacts ReadCommentFacts(StoredDocument document) =>
        JsonSerializer.Deserialize(document.Text(Facts)!, FactsJson.Default.CommentFacts)!;

    public static Article ReadArticle(StoredDocument document)
    {
        var facts = ReadArticleFacts(document);
        return new Article
        {
            Id = facts.Id,
            Url = facts.Url,
            Outlet = facts.Outlet,
            Title = document.Text(Title) ?? "",
            Authors = facts.Authors,
            Published = ReadDate(facts.Published),
            PublishedSource = facts.PublishedSource,
            Tags = facts.Tags,
            Body = document.Text(Body) ?? "",
            Source = facts.Source,
        };
    }

    public static Comment ReadComment(StoredDocument document)
    {
        var facts = ReadCommentFacts(document);
        return new Comment
        {
            Id = facts.Id,
            ParentId = facts.ParentId,
            Author = facts.Author,
            Published = ReadDate(facts.Published),
            Body = document.Text(CommentText) ?? "",
            Votes = facts.Votes,
            Source = facts.Source,
        };
    }

    public static PartialDate? ReadDate(string? text) => PartialDate.TryParse(text, out var date) ? date : null;
}
