using System.Globalization;
using System.Text.Json;
using Search.Indexing;

namespace Search.Archive.Documents;

/// <summary>Articles and comments → documents.</summary>
internal static class DocumentWriter
{
    // Most documents of an archive have about as many values.
    private const int UsualStrings = 20;
    private const int UsualNumbers = 6;

    /// <param name="article">The article, with its language as <see cref="TextLanguage.Find(Article)"/> found it.</param>
    /// <param name="keys">What it is found by.</param>
    /// <param name="thread">The thread's number.</param>
    /// <param name="digest">The thread's digest.</param>
    public static Document Write(Article article, IReadOnlyList<string> keys, long thread, string digest)
    {
        var facts = new ArticleFacts
        {
            Id = article.Id,
            Url = article.Url,
            Outlet = article.Outlet,
            Authors = article.Authors,
            Published = article.Published?.ToString(),
            PublishedSource = article.PublishedSource,
            Tags = article.Tags,
            Source = article.Source,
            Language = article.Language,
            FoundLanguage = article.FoundLanguage,
            Identifiers = article.Identifiers.Count > 0 ? article.Identifiers : null,
            IsStandIn = article.IsStandIn,
            Provenance = article.Provenance,
            Digest = digest,
        };
        var document = new Document(ArchiveFields.DocumentId(article.Id), UsualStrings, UsualNumbers)
            .Add(ArchiveFields.Kind, ArchiveFields.ArticleKind)
            .Add(FacetNames.Language, TextLanguage.Of(article) ?? FacetNames.Unknown)
            .Add(ArchiveFields.Title, NullIfEmpty(article.Title))
            .Add(ArchiveFields.Body, NullIfEmpty(article.Body))
            .Add(ArchiveFields.Facts, JsonSerializer.Serialize(facts, FactsJson.Default.ArticleFacts));
        var authors = FacetValue.ListOfOrUnknown(article.Authors);
        AddFacet(document, FacetNames.Author, authors);
        foreach (var author in authors)
            document.Add(ArchiveFields.BylineKey, author.Key);
        AddDate(document, article.Published);
        foreach (var key in keys)
            document.Add(ArchiveFields.KnownBy, ArchiveFields.Bounded(key));
        if (article.IsStandIn)
            document.Add(ArchiveFields.KnownBy, ArticleKeys.StandInMark);
        return AddThread(document, new ThreadFacts(article), thread, place: ThreadOrder.Of(thread, 0));
    }

    public static Document Write(Comment comment, ThreadFacts article, long thread, CommentState state)
    {
        comment = TextLanguage.Find(comment, article);
        var facts = new CommentFacts
        {
            Id = comment.Id,
            ParentId = comment.ParentId,
            Author = comment.Author,
            Published = comment.Published?.ToString(),
            Votes = comment.Votes,
            Source = comment.Source,
            Language = comment.Language,
            FoundLanguage = comment.FoundLanguage,
            Provenance = comment.Provenance,
            IsAlone = state.IsAlone,
            Digest = state.Digest,
            Order = state.Order,
        };
        var document = new Document(ArchiveFields.DocumentId(article.Id, comment.Id), UsualStrings, UsualNumbers)
            .Add(ArchiveFields.Kind, ArchiveFields.CommentKind)
            .Add(FacetNames.Language, TextLanguage.Of(comment) ?? FacetNames.Unknown)
            .Add(ArchiveFields.Comment, NullIfEmpty(comment.Body))
            .Add(ArchiveFields.Facts, JsonSerializer.Serialize(facts, FactsJson.Default.CommentFacts));
        var author = FacetValue.ListOfOrUnknown(comment.Author);
        AddFacet(document, FacetNames.Author, author);
        AddFacet(document, FacetNames.Commenter, author);
        AddDate(document, comment.Published);
        return AddThread(document, article, thread, state.Order);
    }

    private static Document AddThread(Document document, ThreadFacts article, long thread, long place)
    {
        AddFacet(document, FacetNames.Outlet, article.OutletValues);
        AddFacet(document, FacetNames.Tag, article.TagValues);
        return document
            .Add(ArchiveFields.ArticleId, ArchiveFields.Bounded(article.Id))
            .Add(ArchiveFields.ArticleDate, article.Published is { } date ? UnixTime.FirstSecond(date) : null)
            .Add(ArchiveFields.Thread, thread)
            .Add(ArchiveFields.Order, place);
    }

    private static void AddFacet(Document document, string facet, IReadOnlyList<FacetValue> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            document.Add(facet, ArchiveFields.Bounded(values[i].Value));
            document.Add(ArchiveFields.KeyField(facet), values[i].Key);
            document.Add(ArchiveFields.WordsField(facet), values[i].Value);
        }
    }

    private static void AddDate(Document document, PartialDate? date)
    {
        document.Add(FacetNames.Year, date?.Start.Year.ToString("0000", CultureInfo.InvariantCulture) ?? FacetNames.Unknown);
        if (date is not { } known)
            return;
        document
            .Add(ArchiveFields.DateStart, UnixTime.FirstSecond(known))
            .Add(ArchiveFields.DateEnd, UnixTime.LastSecond(known))
            .Add(ArchiveFields.DateDetail, (long)known.Precision);
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
