using Search.Analysis;

namespace Search.Archive.Documents;

/// <summary>Which language a text is in: as given, else as found.</summary>
internal static class TextLanguage
{
    // Norwegian is written two ways, which one stemmer knows and nobody looks for apart.
    private static readonly string[] Norwegian = ["nb", "nn"];

    /// <summary>The language of an article; <see langword="null"/> when it is not known.</summary>
    public static string? Of(Article article) => Given(article.Language) ?? article.FoundLanguage?.Language;

    /// <summary>The language of a comment; <see langword="null"/> when it is not known.</summary>
    public static string? Of(Comment comment) => Given(comment.Language) ?? comment.FoundLanguage?.Language;

    /// <summary>The language of what was kept of an article.</summary>
    public static string? Of(ArticleFacts article) => Given(article.Language) ?? article.FoundLanguage?.Language;

    /// <summary>The article with what is found where nothing is given.</summary>
    public static Article Find(Article article) =>
        article with { FoundLanguage = Given(article.Language) is null ? Find(article.Title.Length == 0 ? article.Body : $"{article.Title}\n\n{article.Body}") : null };

    /// <summary>The comment with what is found where nothing is given. What a short one does not tell, its article does.</summary>
    public static Comment Find(Comment comment, ThreadFacts article) =>
        comment with { FoundLanguage = Given(comment.Language) is null ? Find(comment.Body) ?? Inherited(article) : null };

    private static FoundLanguage? Find(string text) =>
        LanguageDetector.Detect(text) is { } found ? new FoundLanguage(found.Language, Math.Round(found.Confidence, 3)) : null;

    private static FoundLanguage? Inherited(ThreadFacts article) => article.Language is { } language ? new FoundLanguage(language, null) : null;

    // Of a tag such as en-GB the primary part says the language.
    private static string? Given(string? tag)
    {
        if (tag is null)
            return null;
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var primary = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        if (primary.Length is not (2 or 3) || !primary.All(char.IsAsciiLetterLower) || primary is "und" or "mul" or "zxx")
            return null;
        return Norwegian.Contains(primary) ? "no" : primary;
    }
}
