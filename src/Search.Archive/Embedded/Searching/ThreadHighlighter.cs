using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Marks the matches of some words in a whole thread.</summary>
internal static class ThreadHighlighter
{
    private const string Open = "<mark>";
    private const string Close = "</mark>";

    public static HighlightedThread? Highlight(Searcher searcher, string articleId, string words, CancellationToken cancellation)
    {
        var snapshot = searcher.Snapshot;
        var documents = ThreadDocuments.Find(snapshot, articleId);
        if (ThreadDocuments.Read(snapshot, documents) is not { } thread)
            return null;
        var question = ArchiveQuestion.Read(new SearchRequest { Words = words }, asked => ThreadSets.AnywhereInThread(searcher, asked));
        var highlighter = new Highlighter(question.Words, ArchiveFields.Schema);
        return new HighlightedThread(
            thread,
            highlighter.Mark(ArchiveFields.Title, thread.Article.Title),
            Paragraphs(highlighter.Mark(ArchiveFields.Body, thread.Article.Body)),
            [.. thread.Comments.Select(c => Paragraphs(highlighter.Mark(ArchiveFields.Comment, c.Body)))],
            words.Trim().Length == 0 ? new HashSet<string>() : MatchingComments(searcher, question, documents, thread, cancellation));
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

    private static HashSet<string> MatchingComments(
        Searcher searcher, ArchiveQuestion question, IReadOnlyList<ThreadDocument> documents, ArticleThread thread, CancellationToken cancellation)
    {
        var among = DocumentSet.Of(searcher.Snapshot, documents.Skip(1).Select(d => d.Address));
        var matching = searcher.Score(question.Query, among, cancellation).Select(s => s.Address).ToHashSet();
        return [.. documents.Skip(1).Zip(thread.Comments).Where(p => matching.Contains(p.First.Address)).Select(p => p.Second.Id)];
    }
}
