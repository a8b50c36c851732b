using System.Text;
using Search.Indexing;

namespace Search.Querying;

/// <summary>Counts the values of keyword columns, segment by segment, and remembers of each key the smallest spelling met.</summary>
/// <param name="counter">Counts the keys.</param>
/// <param name="key">What equal values share; <see langword="null"/> to tell every value apart.</param>
internal sealed class ValueCounter(PairCounter counter, Func<string, string>? key)
{
    private const int NotMet = -1;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Value)> _keys = [];

    /// <summary>Counts the documents of a segment.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="column">Their values.</param>
    /// <param name="groups">Their groups; <see langword="null"/> when documents are counted.</param>
    /// <param name="firstUnit">What tells the segment's documents from those of other segments, when documents are counted.</param>
    public void Count(SegmentDocuments documents, KeywordColumn column, NumberColumn? groups, long firstUnit)
    {
        var keyOf = key is null ? null : FacetKeys.Of(column, key);

        // By the segment's own numbers of its keys: the place among all keys, and the smallest ordinal met.
        var keyCount = keyOf?.Keys.Length ?? column.ValueCount;
        var places = new int[keyCount];
        var smallest = new int[keyCount];
        places.AsSpan().Fill(NotMet);
        var met = new List<int>();
        var ordinals = new int[Math.Max(1, column.MaxValuesPerDocument)];
        var groupOf = groups is null ? null : new NumberValues(groups, documents);
        foreach (var document in documents)
        {
            var unit = firstUnit + document;
            if (groupOf is not null && !groupOf.TryRead(document, out unit))
                continue;
            counter.Enter(unit);
            var count = 1;
            if (column.IsMultiValued)
                count = column.ReadOrdinals(document, ordinals);
            else
                ordinals[0] = column.FirstOrdinal(document);
            for (var i = 0; i < count && ordinals[i] >= 0; i++)
            {
                var ordinal = ordinals[i];
                var local = keyOf is null ? ordinal : keyOf.OfOrdinal[ordinal];
                if (places[local] == NotMet)
                {
                    places[local] = PlaceOf(keyOf is null ? column.Value(ordinal) : keyOf.Keys[local]);
                    smallest[local] = ordinal;
                    met.Add(local);
                }
                smallest[local] = Math.Min(smallest[local], ordinal);
                counter.Add(places[local]);
            }
        }
        foreach (var local in met)
            Offer(places[local], column.Value(smallest[local]));
    }

    /// <summary>What was counted.</summary>
    public List<ValueCount> Counted()
    {
        var counted = new List<ValueCount>(_keys.Count);
        for (var place = 0; place < _keys.Count; place++)
            counted.Add(new ValueCount(_keys[place].Value, _keys[place].Key, counter.Counts[place]));
        return counted;
    }

    private int PlaceOf(string found)
    {
        if (_places.TryGetValue(found, out var place))
            return place;
        _places[found] = place = _keys.Count;
        _keys.Add((found, ""));
        return place;
    }

    private void Offer(int place, string value)
    {
        var known = _keys[place].Value;
        if (known.Length == 0 || Encoding.UTF8.GetBytes(value).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(known)) < 0)
            _keys[place] = (_keys[place].Key, value);
    }
}
