using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Sets of whole threads.</summary>
internal static class ThreadSets
{
    /// <summary>A query for every document of the threads of which some document matches.</summary>
    public static Query AnywhereInThread(Searcher searcher, Query words)
    {
        var snapshot = searcher.Snapshot;
        var threads = new HashSet<long>();
        var field = ArchiveFields.Schema[ArchiveFields.Thread];
        foreach (var address in searcher.Match(words).Documents())
        {
            if (snapshot.Segments[address.Segment].NumberColumn(field) is { } column && column.TryRead(address.Document, out var thread))
                threads.Add(thread);
        }

        return new ConstantScoreQuery(new DocumentSetQuery(DocumentSet.Of(snapshot, DocumentsOf(snapshot, field, threads))), 0);
    }

    private static IEnumerable<DocumentAddress> DocumentsOf(IndexSnapshot snapshot, Field field, HashSet<long> threads)
    {
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var segment = snapshot.Segments[i];
            if (segment.NumberColumn(field) is not { } column)
                continue;
            for (var document = 0; document < segment.DocumentCount; document++)
            {
                if (segment.IsLive(document) && column.TryRead(document, out var thread) && threads.Contains(thread))
                    yield return new DocumentAddress(i, document);
            }
        }
    }
}
