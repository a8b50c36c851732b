namespace Search.Querying;

/// <summary>Keeps the first hits of those it is offered, at most one for a group.</summary>
/// <remarks>
/// A heap with the last of them on top. Which hit is last only ever moves forward, so a hit that once was not good enough, or was pushed out, is
/// never missed later: its group comes back only with a better one.
/// </remarks>
internal sealed class HitQueue(int capacity)
{
    private readonly List<Hit> _heap = [];
    private readonly Dictionary<long, int> _places = [];

    /// <summary>The most hits kept.</summary>
    public int Capacity => capacity;

    /// <summary>Whether a further hit has to push one out.</summary>
    public bool IsFull => _heap.Count == capacity;

    /// <summary>The last of the hits kept.</summary>
    public Hit Last => _heap[0];

    /// <summary>Keeps the hit if it is among the first.</summary>
    public void Offer(in Hit hit)
    {
        if (hit.Group is { } group && _places.TryGetValue(group, out var place))
        {
            if (hit.IsBefore(_heap[place]))
                SiftDown(place, hit);
        }
        else if (!IsFull)
        {
            _heap.Add(hit);
            SiftUp(_heap.Count - 1, hit);
        }
        else if (hit.IsBefore(_heap[0]))
        {
            if (_heap[0].Group is { } pushedOut)
                _places.Remove(pushedOut);
            SiftDown(0, hit);
        }
    }

    /// <summary>The hits, first to last.</summary>
    public List<Hit> ToOrderedList()
    {
        var hits = new List<Hit>(_heap);
        hits.Sort((left, right) => left.IsBefore(right) ? -1 : right.IsBefore(left) ? 1 : 0);
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
            if (child >= _heap.Count)
                break;
            if (child + 1 < _heap.Count && _heap[child].IsBefore(_heap[child + 1]))
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
            _places[group] = place;
    }
}
