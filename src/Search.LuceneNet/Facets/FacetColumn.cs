using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>The values of a facet in one state of the index, in byte order, and the key under which spellings of each are one.</summary>
/// <remarks>From Lucene's sorted-set doc values; immutable, safe for use by several threads.</remarks>
internal sealed class FacetColumn
{
    private readonly string _facet;
    private readonly MultiDocValues.OrdinalMap? _map;

    public FacetColumn(IndexReader reader, string facet)
    {
        _facet = facet;
        var all = MultiDocValues.GetSortedSetValues(reader, facet);
        _map = (all as MultiDocValues.MultiSortedSetDocValues)?.Mapping;
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var value = new BytesRef();
        Values = new string[all?.ValueCount ?? 0];
        KeyOf = new int[Values.Length];
        for (var i = 0; i < Values.Length; i++)
        {
            all!.LookupOrd(i, value);
            Values[i] = value.Utf8ToString();
            var key = ArchiveFields.Key(Values[i]);
            if (!keys.TryGetValue(key, out KeyOf[i]))
                keys.Add(key, KeyOf[i] = keys.Count);
        }

        Keys = [.. keys.OrderBy(k => k.Value).Select(k => k.Key)];
    }

    /// <summary>Every value.</summary>
    public string[] Values { get; }

    /// <summary>For each value the number of its key.</summary>
    public int[] KeyOf { get; }

    /// <summary>The distinct keys.</summary>
    public string[] Keys { get; }

    /// <summary>The values of a segment's documents; <see langword="null"/> when none has any. For one thread.</summary>
    public SortedSetDocValues? Open(AtomicReaderContext leaf) => leaf.AtomicReader.GetSortedSetDocValues(_facet);

    /// <summary>The value that an ordinal of a segment stands for.</summary>
    public int Value(AtomicReaderContext leaf, long ordinal) => (int)(_map?.GetGlobalOrd(leaf.Ord, ordinal) ?? ordinal);
}
