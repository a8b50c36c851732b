using Search.Indexing;

namespace Search.Querying;

/// <summary>Counts a phrase in one document from the positions of its terms, as <see cref="PhraseQuery"/> defines it. Reuses its buffers; one thread at a time.</summary>
internal sealed class PhraseMatcher
{
    private readonly PhraseSlot[] _slots;
    private readonly bool[] _isRepeated;
    private readonly int[] _first;
    private readonly int[] _end;
    private readonly int[] _current;
    private int[] _positions = new int[64];
    private int _farthest;

    /// <summary>Prepares to count.</summary>
    /// <param name="slots">The phrase's places, two at the least, ascending by position.</param>
    /// <param name="slop">The largest distance of a match; 0 for exact ones.</param>
    public PhraseMatcher(PhraseSlot[] slots, int slop)
    {
        _slots = slots;
        Slop = slop;
        _isRepeated = [.. slots.Select(slot => slots.Count(other => other.Term == slot.Term) > 1)];
        _first = new int[slots.Length];
        _end = new int[slots.Length];
        _current = new int[slots.Length];
    }

    /// <summary>The largest distance of a match.</summary>
    public int Slop { get; }

    /// <summary>The phrase's places.</summary>
    public ReadOnlySpan<PhraseSlot> Slots => _slots;

    /// <summary>The phrase's frequency in the document at which all the terms' postings stand.</summary>
    /// <param name="terms">The postings.</param>
    /// <param name="countAll">Whether the frequency is wanted, or only whether it is above 0.</param>
    public float Frequency(PostingsCursor[] terms, bool countAll) => Slop == 0 ? CountExact(terms) : CountSloppy(terms, countAll);

    private int CountExact(PostingsCursor[] terms)
    {
        var rarest = 0;
        for (var i = 1; i < _slots.Length; i++)
        {
            if (terms[_slots[i].Term].Frequency < terms[_slots[rarest].Term].Frequency)
                rarest = i;
        }
        var positions = terms[_slots[rarest].Term].Positions();
        Reserve(positions.Length);
        var starts = _positions.AsSpan(0, positions.Length);
        for (var i = 0; i < positions.Length; i++)
            starts[i] = positions[i] - _slots[rarest].Position;

        for (var slot = 0; slot < _slots.Length && starts.Length > 0; slot++)
        {
            if (slot != rarest)
                starts = starts[..KeepStarts(starts, terms[_slots[slot].Term].Positions(), _slots[slot].Position)];
        }
        return starts.Length;
    }

    // Keeps the starts at which the term stands where it should, and returns how many they are.
    private static int KeepStarts(Span<int> starts, ReadOnlySpan<int> positions, int offset)
    {
        var kept = 0;
        var next = 0;
        foreach (var start in starts)
        {
            while (next < positions.Length && positions[next] < start + offset)
                next++;
            if (next == positions.Length)
                break;
            if (positions[next] == start + offset)
                starts[kept++] = start;
        }
        return kept;
    }

    private float CountSloppy(PostingsCursor[] terms, bool countAll)
    {
        if (!PlaceOnFirstOccurrences(terms))
            return 0;
        var frequency = 0f;
        while (true)
        {
            var slot = Smallest(out var nextSmallest);
            var distance = _farthest - Moved(slot);
            var isUsedUp = false;
            while (true)
            {
                if (!MoveOn(slot) || (_isRepeated[slot] && !Separate(slot)))
                {
                    isUsedUp = true;
                    break;
                }
                if (Moved(slot) > nextSmallest)
                    break;
                distance = Math.Min(distance, _farthest - Moved(slot));
            }
            if (distance <= Slop)
                frequency += 1f / (1 + distance);
            if (isUsedUp || (frequency > 0 && !countAll))
                return frequency;
        }
    }

    private bool PlaceOnFirstOccurrences(PostingsCursor[] terms)
    {
        var used = 0;
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            var positions = terms[_slots[slot].Term].Positions();
            Reserve(used + positions.Length);
            positions.CopyTo(_positions.AsSpan(used));
            _first[slot] = used;
            used += positions.Length;
            _end[slot] = used;
        }
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

    private void Reserve(int length)
    {
        if (_positions.Length < length)
            Array.Resize(ref _positions, Math.Max(length, 2 * _positions.Length));
    }
}
