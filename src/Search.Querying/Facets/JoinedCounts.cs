namespace Search.Querying;

/// <summary>The values counted in several segments, put together.</summary>
internal sealed class JoinedCounts
{
    private readonly IReadOnlyList<SegmentCounts> _segments;
    private readonly List<(int Segment, int Ordinal, int Count)> _values = [];

    /// <summary>Puts together what was counted with the same key.</summary>
    public JoinedCounts(IReadOnlyList<SegmentCounts> segments)
    {
        _segments = segments;
        _values.EnsureCapacity(segments.Sum(segment => segment.Counted.Count));
        if (segments.Count > 1)
            Join();
        else if (segments.Count > 0)
            _values.AddRange(segments[0].Counted.Select(value => (0, value.Ordinal, value.Count)));
    }

    /// <summary>Every value counted; a value of which each group was counted in another segment already counts nothing there.</summary>
    public List<ValueCount> All() => _values.ConvertAll(value => _segments[value.Segment].ValueOf(value.Ordinal, value.Count));

    /// <summary>The values with the largest counts, the largest first; of equal counts, in the values' byte order.</summary>
    public List<ValueCount> Top(int count)
    {
        var best = new PriorityQueue<(int Segment, int Ordinal, int Count), (int Segment, int Ordinal, int Count)>(Comparer<(int Segment, int Ordinal, int Count)>.Create((left, right) =>
            left.Count != right.Count ? left.Count.CompareTo(right.Count) : ValueBytes(right).SequenceCompareTo(ValueBytes(left))));
        foreach (var value in _values)
        {
            if (best.Count < count)
                best.Enqueue(value, value);
            else
                best.EnqueueDequeue(value, value);
        }
        var top = new ValueCount[best.Count];
        for (var i = top.Length - 1; i >= 0; i--)
        {
            var value = best.Dequeue();
            top[i] = _segments[value.Segment].ValueOf(value.Ordinal, value.Count);
        }
        return [.. top];
    }

    private void Join()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _segments.Count; i++)
        {
            foreach (var (ordinal, count) in _segments[i].Counted)
            {
                var shared = _segments[i].Key(ordinal);
                if (!places.TryGetValue(shared, out var place))
                {
                    places[shared] = _values.Count;
                    _values.Add((i, ordinal, count));
                    continue;
                }
                var (segment, smallest, sum) = _values[place];
                var isSmaller = ValueBytes((i, ordinal, 0)).SequenceCompareTo(ValueBytes(_values[place])) < 0;
                _values[place] = isSmaller ? (i, ordinal, sum + count) : (segment, smallest, sum + count);
            }
        }
    }

    private ReadOnlySpan<byte> ValueBytes((int Segment, int Ordinal, int Count) value) => _segments[value.Segment].Column.ValueBytes(value.Ordinal);
}
