using Search.Querying;

namespace Search.Archive.Questions;

/// <summary>A whole thread with what some words ask for marked.</summary>
internal static class MarkedThread
{
    private const string Open = "<mark>";
    private const string Close = "</mark>";

    /// <summary>Marks the title, the text and every comment.</summary>
    public static HighlightedThread Of(ArticleThread thread, Query words, HashSet<string> matchingCommentIds)
    {
        var highlighter = new Highlighter(words, ArchiveFields.Schema);
        var language = TextLanguage.Of(thread.Article);
        return new HighlightedThread(
            thread,
            highlighter.Mark(ArchiveFields.Title, thread.Article.Title, language),
            Paragraphs(highlighter.Mark(ArchiveFields.Body, thread.Article.Body, language)),
            [.. thread.Comments.Select(c => Paragraphs(highlighter.Mark(ArchiveFields.Comment, c.Body, TextLanguage.Of(c))))],
            matchingCommentIds);
    }

    /// <summary>Splits marked text at empty lines; a mark that runs across one is closed before it and opened again behind it.</summary>
    public static IReadOnlyList<string> Paragraphs(string html)
    {
        var paragraphs = new List<string>();
        var isOpen = false;
        foreach (var part in html.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var text = isOpen ? Open + part : part;
            isOpen = text.LastIndexOf(Open, StringComparison.Ordinal) > text.LastIndexOf(Close, StringComparison.Ordinal);
            paragraphs.Add(isOpen ? text + Close : text);
        }

        return paragraphs;
    }
}
