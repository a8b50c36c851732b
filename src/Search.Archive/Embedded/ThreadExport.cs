using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Every thread of a snapshot, in the order of arrival.</summary>
internal static class ThreadExport
{
    public static IEnumerable<ArticleThread> Read(IndexSnapshot snapshot)
    {
        var documents = OrderedDocuments(snapshot);
        for (var i = 0; i < documents.Length;)
        {
            var number = ThreadOrder.Thread(documents[i].Order);
            var end = i;
            while (end < documents.Length && ThreadOrder.Thread(documents[end].Order) == number)
                end++;
            if (ThreadDocuments.Read(snapshot, documents[i..end]) is { } thread)
                yield return thread;
            i = end;
        }
    }

    private static ThreadDocument[] OrderedDocuments(IndexSnapshot snapshot)
    {
        var field = ArchiveFields.Schema[ArchiveFields.Order];
        var documents = new List<ThreadDocument>(snapshot.LiveDocumentCount);
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var segment = snapshot.Segments[i];
            if (segment.NumberColumn(field) is not { } column)
                continue;
            for (var document = 0; document < segment.DocumentCount; document++)
            {
                if (segment.IsLive(document) && column.TryRead(document, out var order))
                    documents.Add(new ThreadDocument(new DocumentAddress(i, document), order));
            }
        }

        var ordered = documents.ToArray();
        Array.Sort(ordered, (a, b) => a.Order.CompareTo(b.Order));
        return ordered;
    }
}
