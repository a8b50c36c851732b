using System.Runtime.CompilerServices;
using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>The counts of columns over all documents of their segments, deleted ones included. Counted when first asked for and kept with the column.</summary>
internal static class ColumnTotals
{
    private static readonly ConditionalWeakTable<object, int[]> Cache = [];

    /// <summary>By place, as <see cref="KeywordColumn.CountOrdinals(ReadOnlySpan{ulong}, Span{int}, int)"/> counts.</summary>
    public static int[] Of(KeywordColumn column, int documentCount) => Cache.GetValue(column, _ =>
    {
        var counts = new int[column.CountRoom];
        column.CountOrdinals(All(documentCount), counts, weight: 1);
        return counts;
    });

    /// <summary>By number, as <see cref="NumberColumn.CountNumbers(ReadOnlySpan{ulong}, Span{int}, int)"/> counts.</summary>
    public static int[] Of(NumberColumn column, int room, int documentCount) => Cache.GetValue(column, _ =>
    {
        var counts = new int[room];
        column.CountNumbers(All(documentCount), counts, weight: 1);
        return counts;
    });

    private static ulong[] All(int documentCount)
    {
        var bits = new ulong[Bitmap.WordCount(documentCount)];
        Bitmap.SetAll(bits, documentCount);
        return bits;
    }
}
