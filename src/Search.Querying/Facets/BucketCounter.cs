using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Counts documents, or their groups, by the bucket of a number, segment by segment.</summary>
internal static class BucketCounter
{
    // Adding up a histogram of all numbers costs less than finding each document's bucket unless there are this many times more numbers.
    private const int NumbersPerDocument = 8;

    /// <summary>Counts documents.</summary>
    public static void CountDocuments(SegmentDocuments documents, NumberColumn column, ReadOnlySpan<long> boundaries, Span<int> counts)
    {
        if (KeptRows.Of(column, boundaries, documents) is { } rows)
        {
            var laid = ZeroedCounts.Rent(rows.Room);
            rows.Count(documents, laid);
            Addition.Add(counts, laid);
            laid.AsSpan(0, rows.Bound).Clear();
            ZeroedCounts.Return(laid);
            return;
        }
        if (column.CountRoom is { } room && room / NumbersPerDocument < documents.Count)
        {
            CountByNumber(documents, column, room, boundaries, counts);
            return;
        }
        var buckets = new BucketTable(boundaries, documents.Count);
        var numbers = new NumberValues(column, documents);
        foreach (var document in documents)
        {
            if (numbers.TryRead(document, out var value) && buckets.Find(value) is >= 0 and var bucket)
                counts[bucket]++;
        }
    }

    /// <summary>Counts groups.</summary>
    public static void CountGroups(SegmentDocuments documents, NumberColumn column, NumberColumn groups, ReadOnlySpan<long> boundaries, PairCounter counter)
    {
        var buckets = new BucketTable(boundaries, documents.Count);
        var numbers = new NumberValues(column, documents);
        var groupOf = new NumberValues(groups, documents);
        foreach (var document in documents)
        {
            if (!numbers.TryRead(document, out var value) || buckets.Find(value) is not (>= 0 and var bucket) || !groupOf.TryRead(document, out var group))
                continue;
            counter.Enter(group);
            counter.Add(bucket);
        }
    }

    private static void CountByNumber(SegmentDocuments documents, NumberColumn column, int room, ReadOnlySpan<long> boundaries, Span<int> counts)
    {
        var histogram = ZeroedCounts.Rent(room);
        if (documents.List is { } list)
        {
            column.CountNumbers(list, histogram);
        }
        else if (SegmentComplement.IsSmaller(documents) && room <= documents.DocumentCount)
        {
            using var others = new SegmentComplement(documents);
            ColumnTotals.Of(column, room, documents.DocumentCount).CopyTo(histogram, 0);
            column.CountNumbers(others.Bits, histogram, weight: -1);
        }
        else
        {
            column.CountNumbers(documents.Bits, histogram, weight: 1);
        }
        for (var i = 0; i < counts.Length; i++)
        {
            var (from, to) = (Place(boundaries[i]), Place(boundaries[i + 1]));
            counts[i] += Counts.Sum(histogram.AsSpan(from, to - from));
        }
        histogram.AsSpan(0, room).Clear();
        ZeroedCounts.Return(histogram);

        int Place(long boundary) =>
            boundary <= column.Min ? 0 : (int)Math.Min((ulong)boundary - (ulong)column.Min, (ulong)column.Max - (ulong)column.Min + 1);
    }
}
