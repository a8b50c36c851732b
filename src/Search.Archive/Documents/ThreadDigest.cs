using System.Globalization;

namespace Search.Archive.Documents;

/// <summary>A hash of everything in a thread but its provenance, so that writing the same again is recognised.</summary>
internal static class ThreadDigest
{
    public static string Of(ArticleThread thread)
    {
        using var parts = new DigestParts();
        var article = thread.Article;
        parts.Add(article.Id, article.Url, article.Outlet, article.Title, article.Published?.ToString(), article.PublishedSource, article.Body, article.Source);
        parts.Add([.. article.Authors]);
        parts.Add([.. article.Tags]);
        if (article.Language is not null || article.Identifiers.Count > 0 || article.IsStandIn)
            parts.Add([article.Language, article.IsStandIn ? "stands in" : "", .. article.Identifiers]);
        foreach (var comment in thread.Comments)
            Add(parts, comment);
        return parts.End(bytes: 16);
    }

    public static string Of(Comment comment)
    {
        using var parts = new DigestParts();
        Add(parts, comment);
        return parts.End(bytes: 9);
    }

    private static void Add(DigestParts parts, Comment comment)
    {
        parts.Add(comment.Id, comment.ParentId, comment.Author, comment.Published?.ToString(), comment.Body,
            comment.Votes?.ToString(CultureInfo.InvariantCulture), comment.Source);
        if (comment.Language is not null)
            parts.Add(comment.Language);
    }
}
