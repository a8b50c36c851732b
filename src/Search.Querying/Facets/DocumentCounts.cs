using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>How many of a segment's documents have each ordinal of a column.</summary>
internal static class DocumentCounts
{
    // Looking through all ordinals' counts costs less than reading the documents again unless there are this many times more of them.
    private const int OrdinalsPerDocument = 16;

    /// <summary>Counts, and hands out each ordinal that occurs.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="column">Their values.</param>
    /// <param name="taker">Takes ordinals and counts.</param>
    public static void Count<TTaker>(SegmentDocuments documents, KeywordColumn column, ref TTaker taker) where TTaker : struct, ICountTaker
    {
        var counts = ZeroedCounts.Rent(column.CountRoom);
        if (documents.List is { } list)
            column.CountOrdinals(list, counts);
        else if (SegmentComplement.IsSmaller(documents))
            CountComplement(documents, column, counts);
        else
            column.CountOrdinals(documents.Bits, counts, weight: 1);
        if (column.ValueCount / OrdinalsPerDocument > documents.Count)
            TakeByDocument(documents, column, counts, ref taker);
        else
            TakeByOrdinal(column, counts, ref taker);
        ZeroedCounts.Return(counts);
    }

    private static void CountComplement(SegmentDocuments documents, KeywordColumn column, int[] counts)
    {
        using var others = new SegmentComplement(documents);
        ColumnTotals.Of(column, documents.DocumentCount).CopyTo(counts, 0);
        column.CountOrdinals(others.Bits, counts, weight: -1);
    }

    private static void TakeByOrdinal<TTaker>(KeywordColumn column, int[] counts, ref TTaker taker) where TTaker : struct, ICountTaker
    {
        var ordinals = counts.AsSpan(column.CountStart, column.ValueCount);
        for (var ordinal = Counts.NextAbove(ordinals, 0, taker.Least); ordinal >= 0; ordinal = Counts.NextAbove(ordinals, ordinal + 1, taker.Least))
            taker.Take(ordinal, ordinals[ordinal]);
        counts.AsSpan(0, column.CountRoom).Clear();
    }

    private static void TakeByDocument<TTaker>(SegmentDocuments documents, KeywordColumn column, int[] counts, ref TTaker taker) where TTaker : struct, ICountTaker
    {
        var ordinals = new int[Math.Max(1, column.MaxValuesPerDocument)];
        foreach (var document in documents)
        {
            var length = column.ReadOrdinals(document, ordinals);
            foreach (var ordinal in ordinals.AsSpan(0, length))
            {
                ref var count = ref counts[column.CountStart + ordinal];
                if (count > 0)
                    taker.Take(ordinal, count);
                count = 0;
            }
        }

        // Where documents without a value are counted.
        if (column.CountStart > 0)
            counts[0] = 0;
    }
}
