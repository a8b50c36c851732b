using Lucene.Net.Index;
using Lucene.Net.Util;
using Search.Querying;

namespace Search.LuceneNet;

/// <summary>Counts the values of a facet in a set of documents.</summary>
/// <remarks>Lucene's facet module counts documents; here a thread counts once however many of its documents have the value, and spellings are one.</remarks>
internal sealed class FacetCounts(ArchiveSearcher searcher, FacetColumn column, bool byThread)
{
    private readonly int[] _counts = new int[column.Keys.Length];
    private readonly int[] _smallest = Filled(column.Keys.Length, int.MaxValue);
    private readonly int[] _lastThread = Filled(column.Keys.Length, -1);
    private readonly HashSet<(int Key, int Thread)> _seen = [];

    /// <summary>Every value that occurs, as the smallest of the spellings counted; unordered.</summary>
    public IReadOnlyList<ValueCount> Count(FixedBitSet documents)
    {
        foreach (var leaf in searcher.Leaves)
        {
            if (column.Open(leaf) is { } values)
                Count(leaf, values, documents);
        }

        return [.. Enumerable.Range(0, _counts.Length).Where(key => _counts[key] > 0)
            .Select(key => new ValueCount(column.Values[_smallest[key]], column.Keys[key], _counts[key]))];
    }

    private void Count(AtomicReaderContext leaf, SortedSetDocValues values, FixedBitSet documents)
    {
        var threads = leaf.AtomicReader.GetNumericDocValues(ArchiveFields.Thread);
        foreach (var document in documents.Within(leaf))
        {
            var thread = (int)threads.Get(document);
            values.SetDocument(document);
            for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
            {
                var value = column.Value(leaf, ordinal);
                var key = column.KeyOf[value];
                _smallest[key] = Math.Min(_smallest[key], value);
                if (!byThread || IsNew(key, thread))
                    _counts[key]++;
            }
        }
    }

    // Documents of a thread mostly stand together, so the last thread answers for most of them.
    private bool IsNew(int key, int thread)
    {
        if (_lastThread[key] == thread)
            return false;
        _lastThread[key] = thread;
        return _seen.Add((key, thread));
    }

    private static int[] Filled(int length, int value)
    {
        var array = new int[length];
        Array.Fill(array, value);
        return array;
    }
}
