using System.Globalization;
using Search.Analysis;
using Search.Archive;

namespace Search.Backends.Conformance.Modelling;

/// <summary>An article's own text, or one comment, as the archive's contract has it.</summary>
internal sealed class ModelDocument(ArticleThread thread, Comment? comment)
{
    public ArticleThread Thread { get; } = thread;

    public Comment? Comment { get; } = comment;

    public bool IsArticle => Comment is null;

    public PartialDate? Date => Comment is null ? Thread.Article.Published : Comment.Published;

    public Text Title { get; } = Text.Prose(comment is null ? thread.Article.Title : "");

    public Text Body { get; } = Text.Prose(comment is null ? thread.Article.Body : "");

    public Text CommentText { get; } = Text.Prose(comment?.Body ?? "");

    /// <summary>The language of the text, as given or as it shows; that of the article where a comment does not show its own.</summary>
    public string? Language => Comment?.Language ?? (Comment is null ? null : LanguageDetector.Detect(Comment.Body)?.Language)
        ?? Thread.Article.Language ?? LanguageDetector.Detect($"{Thread.Article.Title}\n\n{Thread.Article.Body}")?.Language;

    public IEnumerable<Text> Texts => IsArticle ? [Title, Body] : [CommentText];

    public string Name => IsArticle ? Thread.Article.Id : $"{Thread.Article.Id}/{Comment!.Id}";

    /// <summary>The values of a facet as written, of spellings of one the first, with "unknown" where the contract says so.</summary>
    public IReadOnlyList<string> Values(string facet)
    {
        string?[] values = facet switch
        {
            FacetNames.Outlet => [Thread.Article.Outlet],
            FacetNames.Tag => [.. Thread.Article.Tags],
            FacetNames.Author => IsArticle ? [.. Thread.Article.Authors] : [Comment!.Author],
            FacetNames.Commenter => IsArticle ? [] : [Comment!.Author],
            FacetNames.Language => [Language],
            _ => [Date?.Start.Year.ToString("0000", CultureInfo.InvariantCulture)],
        };
        var known = values.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!).DistinctBy(Key).ToList();
        var isOptional = facet == FacetNames.Tag || (facet == FacetNames.Commenter && IsArticle);
        return known.Count > 0 || isOptional ? known : [FacetNames.Unknown];
    }

    public bool Has(string facet, string value) => Values(facet).Any(v => Key(v) == Key(value));

    public static string Key(string value) => Folding.Fold(value.Trim());
}
