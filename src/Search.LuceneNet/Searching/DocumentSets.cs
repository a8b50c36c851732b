using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>Sets of documents.</summary>
internal static class DocumentSets
{
    /// <summary>The documents in both.</summary>
    public static FixedBitSet Both(this FixedBitSet set, FixedBitSet other)
    {
        var both = set.Clone();
        both.And(other);
        return both;
    }

    /// <summary>The documents of the first that are not in the other.</summary>
    public static FixedBitSet Except(this FixedBitSet set, FixedBitSet other)
    {
        var rest = set.Clone();
        rest.AndNot(other);
        return rest;
    }

    /// <summary>The documents of one segment, by their numbers there.</summary>
    public static IEnumerable<int> Within(this FixedBitSet set, AtomicReaderContext leaf)
    {
        var end = leaf.DocBase + leaf.AtomicReader.MaxDoc;
        for (var document = leaf.DocBase; document < end && (document = set.NextSetBit(document)) >= 0 && document < end; document++)
            yield return document - leaf.DocBase;
    }

    /// <summary>How many distinct threads the documents belong to.</summary>
    public static int CountThreads(this FixedBitSet set, ArchiveSearcher searcher)
    {
        var threads = new FixedBitSet((int)searcher.HighestThread + 1);
        var count = 0;
        foreach (var (thread, _, _) in DocumentNumbers.Of(searcher, set, ArchiveFields.Thread))
        {
            if (!threads.GetAndSet((int)thread))
                count++;
        }

        return count;
    }
}
