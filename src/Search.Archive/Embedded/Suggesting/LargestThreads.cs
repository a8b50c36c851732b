using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Orders articles by the comments beneath them: most first, of equals the newest, then those that came first.</summary>
internal sealed class LargestThreads(IndexSnapshot snapshot)
{
    private readonly CommentCounts _counts = CommentCounts.Of(snapshot);

    /// <summary>The first of the articles, with the number of their comments.</summary>
    public IReadOnlyList<(DocumentAddress Article, int Comments)> Among(DocumentSet articles, int count)
    {
        var best = new PriorityQueue<(DocumentAddress Article, int Comments), (int Comments, long Date, long Order)>();
        var segment = -1;
        NumberColumn? dates = null, orders = null;
        foreach (var address in articles.Documents())
        {
            if (address.Segment != segment)
            {
                segment = address.Segment;
                dates = snapshot.Segments[segment].NumberColumn(ArchiveFields.Schema[ArchiveFields.ArticleDate]);
                orders = snapshot.Segments[segment].NumberColumn(ArchiveFields.Schema[ArchiveFields.Order]);
            }

            var order = 0L;
            orders?.TryRead(address.Document, out order);
            var comments = _counts.Of(ThreadOrder.Thread(order));
            var date = dates is not null && dates.TryRead(address.Document, out var seconds) ? seconds : long.MinValue;
            var rank = (comments, date, -order);
            if (best.Count < count)
                best.Enqueue((address, comments), rank);
            else if (best.TryPeek(out _, out var least) && rank.CompareTo(least) > 0)
                best.EnqueueDequeue((address, comments), rank);
        }

        var first = new (DocumentAddress, int)[best.Count];
        for (var i = first.Length - 1; i >= 0; i--)
            first[i] = best.Dequeue();
        return first;
    }
}
