using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Marks the matches of some words in a whole thread.</summary>
internal static class ThreadHighlighter
{
    public static HighlightedThread? Highlight(Searcher searcher, string articleId, SearchRequest request, CancellationToken cancellation)
    {
        var snapshot = searcher.Snapshot;
        var documents = ThreadDocuments.Find(snapshot, articleId);
        if (ThreadDocuments.Read(snapshot, documents) is not { } thread)
            return null;
        var question = ArchiveQuestion.Read(
            new SearchRequest { Words = request.Words, Synonyms = request.Synonyms }, ArchiveLanguages.Of(snapshot), asked => ThreadSets.AnywhereInThread(searcher, asked));
        return MarkedThread.Of(
            thread, question.Words, request.Words.Trim().Length == 0 ? [] : MatchingComments(searcher, question, documents, thread, cancellation));
    }

    private static HashSet<string> MatchingComments(
        Searcher searcher, ArchiveQuestion question, IReadOnlyList<ThreadDocument> documents, ArticleThread thread, CancellationToken cancellation)
    {
        var among = DocumentSet.Of(searcher.Snapshot, documents.Skip(1).Select(d => d.Address));
        var matching = searcher.Score(question.Query, among, cancellation).Select(s => s.Address).ToHashSet();
        return [.. documents.Skip(1).Zip(thread.Comments).Where(p => matching.Contains(p.First.Address)).Select(p => p.Second.Id)];
    }
}
