namespace Search.Indexing;

/// <summary>Walks the terms of a field in several segments together: each distinct term once, with the segments that have it.</summary>
internal sealed class TermMerger
{
    private readonly PriorityQueue<int, int> _order;
    private readonly TermEnumerator?[] _walks;
    private readonly List<int> _sources = [];
    private readonly ByteBuffer _term = new(64);

    public TermMerger(Field field, IReadOnlyList<SegmentReader> sources)
    {
        _walks = [.. sources.Select(s => s.Terms(field)?.EnumerateFrom([]))];
        // The queue orders segments by their current terms, and those with the same term by their place.
        _order = new PriorityQueue<int, int>(Comparer<int>.Create(Compare));
        for (var source = 0; source < _walks.Length; source++)
            Advance(source);
    }

    /// <summary>The segments with the term, ascending.</summary>
    public IReadOnlyList<int> Sources => _sources;

    /// <summary>The term, valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _term.Written;

    public TermInfo Info(int source) => _walks[source]!.Info;

    public bool MoveNext()
    {
        foreach (var source in _sources)
            Advance(source);
        _sources.Clear();
        if (!_order.TryDequeue(out var first, out _))
            return false;
        _term.Clear();
        _term.Write(_walks[first]!.Term);
        _sources.Add(first);
        while (_order.TryPeek(out var next, out _) && _walks[next]!.Term.SequenceEqual(Term))
            _sources.Add(_order.Dequeue());
        return true;
    }

    private void Advance(int source)
    {
        if (_walks[source]?.MoveNext() == true)
            _order.Enqueue(source, source);
    }

    private int Compare(int left, int right)
    {
        var order = _walks[left]!.Term.SequenceCompareTo(_walks[right]!.Term);
        return order != 0 ? order : left.CompareTo(right);
    }
}
