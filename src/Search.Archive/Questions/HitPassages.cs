using System.Net;
using Search.Querying;

namespace Search.Archive.Questions;

/// <summary>The titles and passages that are shown with hits, as the request asks for them.</summary>
internal sealed class HitPassages(ArchiveQuestion question, HighlightOptions options)
{
    private readonly Highlighter _highlighter = new(question.Words, ArchiveFields.Schema);
    private readonly SnippetOptions _ofBody = new() { Count = options.Passages ?? 2, Length = options.Length, LeadWhenNothingMatches = true };
    private readonly SnippetOptions _ofComment = new() { Count = options.Passages ?? 1, Length = options.Length, LeadWhenNothingMatches = true };

    /// <summary>An article's title as HTML.</summary>
    public string Title(Article article) =>
        options.IsOn ? _highlighter.Mark(ArchiveFields.Title, article.Title, TextLanguage.Of(article)) : WebUtility.HtmlEncode(article.Title);

    /// <summary>Passages of an article's text as HTML; none when they are switched off.</summary>
    public IReadOnlyList<string> Body(Article article) =>
        options.IsOn ? _highlighter.Snippets(ArchiveFields.Body, article.Body, _ofBody, TextLanguage.Of(article)) : [];

    /// <summary>Passages of a comment as HTML; none when they are switched off.</summary>
    public IReadOnlyList<string> Comment(Comment comment) =>
        options.IsOn ? _highlighter.Snippets(ArchiveFields.Comment, comment.Body, _ofComment, TextLanguage.Of(comment)) : [];
}
