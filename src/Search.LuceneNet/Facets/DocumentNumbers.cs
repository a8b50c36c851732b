using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>Numbers of documents, from Lucene's doc values.</summary>
internal static class DocumentNumbers
{
    /// <summary>The number of every document of a set that has one, with its thread, in the order of the documents.</summary>
    public static IEnumerable<(long Number, int Thread, int Document)> Of(ArchiveSearcher searcher, FixedBitSet documents, string field)
    {
        foreach (var leaf in searcher.Leaves)
        {
            var reader = leaf.AtomicReader;
            if (reader.GetNumericDocValues(field) is not { } numbers || reader.GetNumericDocValues(ArchiveFields.Thread) is not { } threads)
                continue;
            var has = reader.GetDocsWithField(field);
            foreach (var document in documents.Within(leaf))
            {
                if (has.Get(document))
                    yield return (numbers.Get(document), (int)threads.Get(document), leaf.DocBase + document);
            }
        }
    }
}
