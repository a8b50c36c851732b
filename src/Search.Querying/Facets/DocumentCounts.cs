using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>How many of a segment's documents have each ordinal of a column.</summary>
internal static class DocumentCounts
{
    // Looking through all ordinals' counts costs less than reading the documents again unless there are this many times more of them.
    private const int OrdinalsPerDocument = 128;

    /// <summary>Counts, and hands out each ordinal that occurs.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="column">Their values.</param>
    /// <param name="taker">Takes ordinals and counts.</param>
    public static void Count<TTaker>(SegmentDocuments documents, KeywordColumn column, ref TTaker taker) where TTaker : struct, ICountTaker
    {
        var rows = KeptRows.Of(column, documents);
        var (start, end) = rows is null ? (column.CountStart, column.CountRoom) : (0, rows.Bound);
        var counts = ZeroedCounts.Rent(rows is null ? end : rows.Room);
        if (rows is null)
            CountPacked(documents, column, counts);
        else
            rows.Count(documents, counts);
        if (column.ValueCount / OrdinalsPerDocument > documents.Count)
        {
            TakeByDocument(documents, column, counts.AsSpan(start, column.ValueCount), ref taker);

            // Where documents without a value are counted.
            counts.AsSpan(0, start).Clear();
            if (rows is not null)
                counts.AsSpan(column.ValueCount, end - column.ValueCount).Clear();
        }
        else
        {
            TakeByOrdinal(counts.AsSpan(start, column.ValueCount), ref taker);
            counts.AsSpan(0, end).Clear();
        }
        ZeroedCounts.Return(counts);
    }

    private static void CountPacked(SegmentDocuments documents, KeywordColumn column, int[] counts)
    {
        if (documents.List is { } list)
            column.CountOrdinals(list, counts);
        else if (SegmentComplement.IsSmaller(documents))
            CountComplement(documents, column, counts);
        else
            column.CountOrdinals(documents.Bits, counts, weight: 1);
    }

    private static void CountComplement(SegmentDocuments documents, KeywordColumn column, int[] counts)
    {
        using var others = new SegmentComplement(documents);
        ColumnTotals.Of(column, documents.DocumentCount).CopyTo(counts, 0);
        column.CountOrdinals(others.Bits, counts, weight: -1);
    }

    private static void TakeByOrdinal<TTaker>(ReadOnlySpan<int> counts, ref TTaker taker) where TTaker : struct, ICountTaker
    {
        taker.Prepare(counts);
        for (var ordinal = Counts.NextAbove(counts, 0, taker.Least); ordinal >= 0; ordinal = Counts.NextAbove(counts, ordinal + 1, taker.Least))
            taker.Take(ordinal, counts[ordinal]);
    }

    private static void TakeByDocument<TTaker>(SegmentDocuments documents, KeywordColumn column, Span<int> counts, ref TTaker taker) where TTaker : struct, ICountTaker
    {
        var ordinals = new int[Math.Max(1, column.MaxValuesPerDocument)];
        foreach (var document in documents)
        {
            var length = column.ReadOrdinals(document, ordinals);
            foreach (var ordinal in ordinals.AsSpan(0, length))
            {
                ref var count = ref counts[ordinal];
                if (count > 0)
                    taker.Take(ordinal, count);
                count = 0;
            }
        }
    }
}
