using System.Runtime.CompilerServices;
using Search.Indexing;

namespace Search.Querying;

/// <summary>Keeps a column's <see cref="CountingRows"/>, from when several times as many documents were counted as it has: to lay them out costs about as much.</summary>
/// <remarks>
/// Kept as long as the column: as ordinals, or by the boundaries of buckets that were asked for often last. Boundaries that change all the time leave
/// nothing behind. Safe for use by several threads.
/// </remarks>
internal sealed class KeptRows
{
    private const int CountedBefore = 4;

    private static readonly ConditionalWeakTable<object, KeptRows> ByColumn = [];

    private readonly Lock _making = new();
    private volatile Laid? _laid;
    private long[] _asked = [];
    private long _documents;

    /// <summary>The rows of keywords; <see langword="null"/> when there are none yet, or never.</summary>
    public static CountingRows? Of(KeywordColumn column, SegmentDocuments documents)
    {
        var kept = ByColumn.GetOrCreateValue(column);
        return kept._laid is { } laid ? laid.Rows : kept.Ask([], documents, static (column, _, count) => CountingRows.Of((KeywordColumn)column, count), column);
    }

    /// <summary>The rows of buckets; <see langword="null"/> when there are none yet, or never.</summary>
    public static CountingRows? Of(NumberColumn column, ReadOnlySpan<long> boundaries, SegmentDocuments documents)
    {
        var kept = ByColumn.GetOrCreateValue(column);
        return kept._laid is { } laid && boundaries.SequenceEqual(laid.Boundaries)
            ? laid.Rows
            : kept.Ask(boundaries, documents, static (column, boundaries, count) => CountingRows.Of((NumberColumn)column, boundaries, count), column);
    }

    private CountingRows? Ask(ReadOnlySpan<long> boundaries, SegmentDocuments documents, Func<object, long[], int, CountingRows?> lay, object column)
    {
        lock (_making)
        {
            if (!boundaries.SequenceEqual(_asked))
                (_asked, _documents) = (boundaries.ToArray(), 0);
            _documents += documents.Count;
            if (_documents < (long)CountedBefore * documents.DocumentCount)
                return null;
            _documents = 0;
            return (_laid = new Laid(_asked, lay(column, _asked, documents.DocumentCount))).Rows;
        }
    }

    private sealed record Laid(long[] Boundaries, CountingRows? Rows);
}
