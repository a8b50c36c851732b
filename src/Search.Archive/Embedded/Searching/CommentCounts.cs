using System.Runtime.CompilerServices;
using Search.Indexing;

namespace Search.Archive.Embedded;

/// <summary>How many comments each thread of a snapshot has. Counted once for each snapshot, when first asked for.</summary>
internal sealed class CommentCounts
{
    private static readonly ConditionalWeakTable<IndexSnapshot, CommentCounts> BySnapshot = [];

    private readonly Dictionary<long, int> _counts = [];

    private CommentCounts(IndexSnapshot snapshot)
    {
        var field = ArchiveFields.Schema[ArchiveFields.Order];
        foreach (var segment in snapshot.Segments)
        {
            if (segment.NumberColumn(field) is not { } column)
                continue;
            for (var document = 0; document < segment.DocumentCount; document++)
            {
                if (segment.IsLive(document) && column.TryRead(document, out var order) && !ThreadOrder.IsArticle(order))
                    _counts[ThreadOrder.Thread(order)] = _counts.GetValueOrDefault(ThreadOrder.Thread(order)) + 1;
            }
        }
    }

    public static CommentCounts Of(IndexSnapshot snapshot) => BySnapshot.GetValue(snapshot, s => new CommentCounts(s));

    public int Of(long thread) => _counts.GetValueOrDefault(thread);
}
