using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Counts the values of keyword columns, segment by segment.</summary>
/// <param name="key">What values that are counted as one share; <see langword="null"/> to tell every value apart.</param>
/// <param name="runs">The groups to count; <see langword="null"/> when documents are counted.</param>
internal sealed class ValueCounter(Func<string, string>? key, GroupRuns? runs)
{
    private readonly HashSet<(int Key, long Group)> _split = [];
    private readonly Dictionary<string, int> _splitKeys = new(StringComparer.Ordinal);

    /// <summary>Counts the documents of a segment, or their groups.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="column">Their values.</param>
    /// <param name="groups">Their groups; <see langword="null"/> when documents are counted.</param>
    public SegmentCounts Count(SegmentDocuments documents, KeywordColumn column, NumberColumn? groups)
    {
        var counted = new SegmentCounts(column, key is null ? null : FacetKeys.Of(column, key));
        var canRepeat = column.MaxValuesPerDocument > 1 && counted.Keys is { AreShared: true };
        if (groups is null && !canRepeat && column.CanCount)
            CountDocuments(documents, counted);
        else
            CountUnits(documents, counted, groups is null ? null : new NumberValues(groups, documents));
        return counted;
    }

    private static void CountDocuments(SegmentDocuments documents, SegmentCounts counted)
    {
        var all = new AllOrdinals(counted.Counted);
        DocumentCounts.Count(documents, counted.Column, ref all);
        if (counted.Keys is not { AreShared: true } keys)
            return;

        // No document has two values of one key, so the values' counts add up to the key's.
        counted.Counted.Sort();
        var places = ZeroedCounts.Rent(keys.Keys.Length);
        var length = 0;
        for (var i = 0; i < counted.Counted.Count; i++)
        {
            var (ordinal, count) = counted.Counted[i];
            ref var place = ref places[keys.OfOrdinal[ordinal]];
            if (place == 0)
            {
                counted.Counted[length] = (ordinal, count);
                place = ++length;
            }
            else
            {
                counted.Counted[place - 1] = (counted.Counted[place - 1].Ordinal, counted.Counted[place - 1].Count + count);
            }
        }
        counted.Counted.RemoveRange(length, counted.Counted.Count - length);
        foreach (var (ordinal, _) in counted.Counted)
            places[keys.OfOrdinal[ordinal]] = 0;
        ZeroedCounts.Return(places);
    }

    // A unit is a run of a group's documents, or one document: it counts once for a key.
    private void CountUnits(SegmentDocuments documents, SegmentCounts counted, NumberValues? groups)
    {
        var (column, keys) = (counted.Column, counted.Keys);
        var keyOf = keys is { AreShared: true } ? keys.OfOrdinal : null;
        var keyCount = keyOf is null ? column.ValueCount : keys!.Keys.Length;

        // The last unit with the ordinal and with the key, units being numbered from 1.
        var unitOf = ZeroedCounts.Rent(column.ValueCount);
        var unitOfKey = keyOf is null ? unitOf : ZeroedCounts.Rent(keyCount);
        var counts = ZeroedCounts.Rent(keyCount);
        var ordinals = new int[Math.Max(1, column.MaxValuesPerDocument)];
        var (unit, group, isSplit) = (0, 0L, false);
        foreach (var document in documents)
        {
            if (groups is null)
            {
                unit++;
            }
            else if (!groups.TryRead(document, out var next))
            {
                continue;
            }
            else if (next != group || unit == 0)
            {
                (group, isSplit) = (next, runs!.IsSplit(next));
                unit++;
            }
            foreach (var ordinal in ordinals.AsSpan(0, column.ReadOrdinals(document, ordinals)))
            {
                if (unitOf[ordinal] == unit)
                    continue;
                unitOf[ordinal] = unit;
                var local = ordinal;
                if (keyOf is not null)
                {
                    local = keyOf[ordinal];
                    if (unitOfKey[local] == unit)
                        continue;
                    unitOfKey[local] = unit;
                }
                if (!isSplit || _split.Add((SplitKey(counted.Key(ordinal)), group)))
                    counts[local]++;
            }
        }
        for (var ordinal = Counts.NextAbove(unitOf.AsSpan(0, column.ValueCount), 0, 0); ordinal >= 0; ordinal = Counts.NextAbove(unitOf.AsSpan(0, column.ValueCount), ordinal + 1, 0))
        {
            ref var last = ref unitOfKey[keyOf is null ? ordinal : keyOf[ordinal]];
            if (last != 0)
                counted.Counted.Add((ordinal, counts[keyOf is null ? ordinal : keyOf[ordinal]]));
            last = 0;
        }
        GiveBack(unitOf, column.ValueCount);
        GiveBack(counts, keyCount);
        if (keyOf is not null)
            ZeroedCounts.Return(unitOfKey);
    }

    // A key has another number in each segment; only what is counted piecemeal needs one for all.
    private int SplitKey(string shared)
    {
        if (!_splitKeys.TryGetValue(shared, out var number))
            _splitKeys[shared] = number = _splitKeys.Count;
        return number;
    }

    private static void GiveBack(int[] counts, int length)
    {
        counts.AsSpan(0, length).Clear();
        ZeroedCounts.Return(counts);
    }

    private readonly struct AllOrdinals(List<(int Ordinal, int Count)> counted) : ICountTaker
    {
        public int Least => 0;

        public void Prepare(ReadOnlySpan<int> counts)
        {
        }

        public void Take(int ordinal, int count) => counted.Add((ordinal, count));
    }
}
