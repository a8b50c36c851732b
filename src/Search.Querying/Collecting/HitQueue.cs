namespace Search.Querying;

/// <summary>Keeps the first hits of those it is offered, at most one for a group.</summary>
/// <remarks>
/// A heap with the last of them on top. Which hit is last only ever moves forward, so a hit that once was not good enough, or was pushed out, is
/// never missed later: its group comes back only with a better one.
/// </remarks>
internal sealed class HitQueue(int capacity)
{
    private const int FirstRoom = 16;

    private Hit[] _heap = new Hit[Math.Min(capacity, FirstRoom)];
    private Dictionary<long, int>? _places;
    private int _count;

    /// <summary>The most hits kept.</summary>
    public int Capacity => capacity;

    /// <summary>Whether a further hit has to push one out.</summary>
    public bool IsFull => _count == capacity;

    /// <summary>The last of the hits kept.</summary>
    public ref readonly Hit Last => ref _heap[0];

    /// <summary>Keeps the hit if it is among the first.</summary>
    public void Offer(in Hit hit)
    {
        if (hit.Group is { } group && (_places ??= []).TryGetValue(group, out var place))
        {
            if (hit.IsBefore(_heap[place]))
                SiftDown(place, hit);
        }
        else if (!IsFull)
        {
            if (_count == _heap.Length)
                Array.Resize(ref _heap, Math.Min(capacity, 2 * _count));
            SiftUp(_count++, hit);
        }
        else if (hit.IsBefore(_heap[0]))
        {
            if (_heap[0].Group is { } pushedOut)
                _places!.Remove(pushedOut);
            SiftDown(0, hit);
        }
    }

    /// <summary>The hits, first to last.</summary>
    public Hit[] ToOrdered()
    {
        var hits = _heap.AsSpan(0, _count).ToArray();
        hits.AsSpan().Sort(static (left, right) => left.IsBefore(right) ? -1 : right.IsBefore(left) ? 1 : 0);
        return hits;
    }

    private void SiftUp(int place, in Hit hit)
    {
        while (place > 0)
        {
            var parent = (place - 1) / 2;
            if (!_heap[parent].IsBefore(hit))
                break;
            Put(place, _heap[parent]);
            place = parent;
        }
        Put(place, hit);
    }

    private void SiftDown(int place, in Hit hit)
    {
        while (true)
        {
            var child = 2 * place + 1;
            if (child >= _count)
                break;
            if (child + 1 < _count && _heap[child].IsBefore(_heap[child + 1]))
                child++;
            if (!hit.IsBefore(_heap[child]))
                break;
            Put(place, _heap[child]);
            place = child;
        }
        Put(place, hit);
    }

    private void Put(int place, in Hit hit)
    {
        _heap[place] = hit;
        if (hit.Group is { } group)
            _places![group] = place;
    }
}
