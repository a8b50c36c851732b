using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>The smallest and largest number of a set of documents.</summary>
internal static class NumberRange
{
    /// <summary>The range; <see langword="null"/> when no document has a number.</summary>
    public static (long Min, long Max)? Of(ArchiveSearcher searcher, FixedBitSet documents, string field)
    {
        (long Min, long Max)? range = null;
        foreach (var (number, _, _) in DocumentNumbers.Of(searcher, documents, field))
            range = range is var (min, max) ? (Math.Min(min, number), Math.Max(max, number)) : (number, number);
        return range;
    }
}
