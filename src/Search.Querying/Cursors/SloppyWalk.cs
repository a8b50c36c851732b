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
    private readonly int[] _moved;
    private readonly int[]? _nearest;
    private int[] _positions = new int[64];
    private int _added;
    private int _farthest;
    private bool _isPlaced;
    private bool _isUsedUp;

    /// <summary>Prepares to walk.</summary>
    /// <param name="slots">The phrase's places, two at the least, ascending by position.</param>
    /// <param name="keepsNearest">Whether <see cref="Nearest"/> will be asked for.</param>
    public SloppyWalk(PhraseSlot[] slots, bool keepsNearest = false)
    {
        _slots = slots;
        _isRepeated = [.. slots.Select(slot => slots.Count(other => other.Term == slot.Term) > 1)];
        _first = new int[slots.Length];
        _end = new int[slots.Length];
        _current = new int[slots.Length];
        _moved = new int[slots.Length];
        _nearest = keepsNearest ? new int[slots.Length] : null;
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
        if (!_isRepeated[slot])
            MoveToLast(slot, nextSmallest);
        do
        {
            if (_farthest - _moved[slot] < distance)
            {
                distance = _farthest - _moved[slot];
                if (_nearest is not null)
                    _current.CopyTo(_nearest, 0);
            }
            _isUsedUp = !MoveOn(slot) || (_isRepeated[slot] && !Separate(slot));
        }
        while (!_isUsedUp && _moved[slot] <= nextSmallest);
        return true;
    }

    /// <summary>Where a place stood when the distance was the smallest.</summary>
    /// <returns>The index of one of the positions that were added for the place.</returns>
    /// <exception cref="InvalidOperationException">It was not to be kept.</exception>
    public int Nearest(int slot) =>
        (_nearest ?? throw new InvalidOperationException("The walk was made without keeping where places stood."))[slot] - _first[slot];

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
            NoteMoved(slot);
        }
        return true;
    }

    private int Smallest(out int nextSmallest)
    {
        var smallest = 0;
        var least = _moved[0];
        nextSmallest = int.MaxValue;
        for (var slot = 1; slot < _moved.Length; slot++)
        {
            var moved = _moved[slot];
            if (moved < least)
            {
                nextSmallest = least;
                (smallest, least) = (slot, moved);
            }
            else
            {
                nextSmallest = Math.Min(nextSmallest, moved);
            }
        }
        return smallest;
    }

    // Until another place lags behind, every occurrence is nearer than the one before it.
    private void MoveToLast(int slot, int most)
    {
        var rest = _positions.AsSpan(_current[slot] + 1, _end[slot] - _current[slot] - 1);
        var mostPosition = most + _slots[slot].Position;
        var passed = 0;
        while (passed < rest.Length && rest[passed] <= mostPosition)
            passed++;
        if (passed == 0)
            return;
        _current[slot] += passed;
        _moved[slot] = rest[passed - 1] - _slots[slot].Position;
    }

    private bool MoveOn(int slot)
    {
        if (++_current[slot] == _end[slot])
            return false;
        NoteMoved(slot);
        return true;
    }

    private void NoteMoved(int slot)
    {
        _moved[slot] = _positions[_current[slot]] - _slots[slot].Position;
        _farthest = Math.Max(_farthest, _moved[slot]);
    }

    // Moves slots of one term on until none stands on the same occurrence as another; false when one is used up.
    private bool Separate(int slot)
    {
        while (MeetsAnother(slot, out var other))
        {
            var isBehind = _moved[slot] < _moved[other] || (_moved[slot] == _moved[other] && slot < other);
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
