namespace Search.Querying;

/// <summary>
/// Walks the ways in which a phrase's places fit the occurrences of its terms in one text, as <see cref="PhraseQuery"/> defines sloppy matches.
/// Reuses its buffers; one thread at a time.
/// </summary>
/// <remarks>Whoever walks calls <see cref="Clear"/>, <see cref="Add"/> for each place in turn, then <see cref="MoveNext"/> until it returns <see langword="false"/>.</remarks>
internal sealed class SloppyWalk
{
    private readonly PhraseSlot[] _slots;
    private readonly bool[] _isRepeated;
    private readonly int[] _first;
    private readonly int[] _end;
    private readonly int[] _current;
    private readonly int[] _nearest;
    private int[] _positions = new int[64];
    private int _added;
    private int _farthest;
    private bool _isPlaced;
    private bool _isUsedUp;

    /// <summary>Prepares to walk.</summary>
    /// <param name="slots">The phrase's places, two at the least, ascending by position.</param>
    public SloppyWalk(PhraseSlot[] slots)
    {
        _slots = slots;
        _isRepeated = [.. slots.Select(slot => slots.Count(other => other.Term == slot.Term) > 1)];
        _first = new int[slots.Length];
        _end = new int[slots.Length];
        _current = new int[slots.Length];
        _nearest = new int[slots.Length];
    }

    /// <summary>Forgets the last text.</summary>
    public void Clear()
    {
        _added = 0;
        _isPlaced = false;
        _isUsedUp = false;
    }

    /// <summary>Tells where the next place's term occurs.</summary>
    /// <param name="positions">The term's positions in the text, ascending.</param>
    public void Add(ReadOnlySpan<int> positions)
    {
        var used = _added == 0 ? 0 : _end[_added - 1];
        if (_positions.Length < used + positions.Length)
            Array.Resize(ref _positions, Math.Max(used + positions.Length, 2 * _positions.Length));
        positions.CopyTo(_positions.AsSpan(used));
        _first[_added] = used;
        _end[_added++] = used + positions.Length;
    }

    /// <summary>Moves the place that lags behind until another does.</summary>
    /// <param name="distance">The smallest distance on the way, whether or not the phrase's slop allows it.</param>
    /// <returns>Whether there was anything left to move.</returns>
    public bool MoveNext(out int distance)
    {
        distance = int.MaxValue;
        if (!_isPlaced)
        {
            _isPlaced = true;
            _isUsedUp = !PlaceOnFirstOccurrences();
        }
        if (_isUsedUp)
            return false;
        var slot = Smallest(out var nextSmallest);
        do
        {
            if (_farthest - Moved(slot) < distance)
            {
                distance = _farthest - Moved(slot);
                _current.CopyTo(_nearest, 0);
            }
            _isUsedUp = !MoveOn(slot) || (_isRepeated[slot] && !Separate(slot));
        }
        while (!_isUsedUp && Moved(slot) <= nextSmallest);
        return true;
    }

    /// <summary>Where a place stood when the distance was the smallest.</summary>
    /// <returns>The index of one of the positions that were added for the place.</returns>
    public int Nearest(int slot) => _nearest[slot] - _first[slot];

    private bool PlaceOnFirstOccurrences()
    {
        _farthest = int.MinValue;
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            _current[slot] = _first[slot];
            for (var earlier = 0; earlier < slot; earlier++)
            {
                if (_slots[earlier].Term == _slots[slot].Term)
                    _current[slot]++;
            }
            if (_current[slot] >= _end[slot])
                return false;
            _farthest = Math.Max(_farthest, Moved(slot));
        }
        return true;
    }

    private int Moved(int slot) => _positions[_current[slot]] - _slots[slot].Position;

    private int Smallest(out int nextSmallest)
    {
        var smallest = 0;
        nextSmallest = int.MaxValue;
        for (var slot = 1; slot < _slots.Length; slot++)
        {
            if (Moved(slot) < Moved(smallest))
            {
                nextSmallest = Moved(smallest);
                smallest = slot;
            }
            else
            {
                nextSmallest = Math.Min(nextSmallest, Moved(slot));
            }
        }
        return smallest;
    }

    private bool MoveOn(int slot)
    {
        if (++_current[slot] == _end[slot])
            return false;
        _farthest = Math.Max(_farthest, Moved(slot));
        return true;
    }

    // Moves slots of one term on until none stands on the same occurrence as another; false when one is used up.
    private bool Separate(int slot)
    {
        while (MeetsAnother(slot, out var other))
        {
            var isBehind = Moved(slot) < Moved(other) || (Moved(slot) == Moved(other) && slot < other);
            slot = isBehind ? slot : other;
            if (!MoveOn(slot))
                return false;
        }
        return true;
    }

    private bool MeetsAnother(int slot, out int other)
    {
        for (other = 0; other < _slots.Length; other++)
        {
            if (other != slot && _slots[other].Term == _slots[slot].Term && _positions[_current[other]] == _positions[_current[slot]])
                return true;
        }
        return false;
    }
}
