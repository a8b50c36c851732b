using Search.Indexing;

namespace Search.Querying;

/// <summary>Finds the first documents of a set in the order of a number field.</summary>
internal static class SortedRun
{
    /// <summary>Offers every document of the set to the queue.</summary>
    /// <param name="snapshot">The snapshot of the set.</param>
    /// <param name="matches">The documents.</param>
    /// <param name="sortField">The number field of the order.</param>
    /// <param name="descending">Whether the largest number comes first.</param>
    /// <param name="groupField">The number field of the groups, if any.</param>
    /// <param name="tieField">The number field that orders equal documents, if any.</param>
    /// <param name="queue">Takes the documents.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static void Collect(
        IndexSnapshot snapshot, DocumentSet matches, Field sortField, bool descending, Field? groupField, Field? tieField, HitQueue queue,
        CancellationToken cancellation)
    {
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var reader = snapshot.Segments[i];
            var numbers = reader.NumberColumn(sortField) is { } column ? new NumberValues(column, matches.Segments[i]) : null;
            var groups = groupField is null ? null : reader.NumberColumn(groupField);
            var ties = tieField is null ? null : reader.NumberColumn(tieField);
            var visited = 0;
            foreach (var document in matches.Segments[i])
            {
                if ((visited++ & (TopRun.WindowLength - 1)) == 0)
                    cancellation.ThrowIfCancellationRequested();

                // The order of the complements is the reverse of the numbers'.
                var rank = numbers is not null && numbers.TryRead(document, out var number) ? new SortKey(false, number) : SortKey.Missing;
                if (descending && !rank.IsMissing)
                    rank = new SortKey(false, ~rank.Value);
                if (queue.IsFull && rank.CompareTo(queue.Last.Rank) > 0)
                    continue;
                long? group = groups is not null && groups.TryRead(document, out var value) ? value : null;
                var tie = ties is not null && ties.TryRead(document, out var order) ? new SortKey(false, order) : SortKey.Missing;
                queue.Offer(new Hit(new DocumentAddress(i, document), 0, rank, tie, group));
            }
        }
    }
}
