using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Counts a phrase in one document from the positions of its terms, as <see cref="PhraseQuery"/> defines it. Reuses its buffers; one thread at a time.</summary>
internal sealed class PhraseMatcher
{
    private readonly PhraseSlot[] _slots;
    private readonly PhraseSlot[] _byCost;
    private readonly bool[] _isRepeated;
    private readonly int[] _first;
    private readonly int[] _end;
    private readonly int[] _current;
    private readonly int[] _places;
    private int[] _positions = new int[64];
    private int _farthest;

    /// <summary>Prepares to count.</summary>
    /// <param name="slots">The phrase's places, two at the least, ascending by position.</param>
    /// <param name="terms">The postings of its terms: positions are read first of the rarest.</param>
    /// <param name="slop">The largest distance of a match; 0 for exact ones.</param>
    public PhraseMatcher(PhraseSlot[] slots, PostingsCursor[] terms, int slop)
    {
        _slots = slots;
        _byCost = [.. slots.OrderBy(slot => terms[slot.Term].Cost)];
        Slop = slop;
        _isRepeated = [.. slots.Select(slot => slots.Count(other => other.Term == slot.Term) > 1)];
        _first = new int[slots.Length];
        _end = new int[slots.Length];
        _current = new int[slots.Length];
        _places = new int[slots.Length];
    }

    /// <summary>The largest distance of a match.</summary>
    public int Slop { get; }

    /// <summary>The phrase's places.</summary>
    public ReadOnlySpan<PhraseSlot> Slots => _slots;

    /// <summary>The phrase's frequency in the document at which all the terms' postings stand.</summary>
    /// <param name="terms">The postings.</param>
    /// <param name="countAll">Whether the frequency is wanted, or only whether it is above 0.</param>
    public float Frequency(PostingsCursor[] terms, bool countAll)
    {
        if (Slop > 0)
            return CountSloppy(terms, countAll);
        for (var i = 0; i < terms.Length; i++)
            _places[i] = terms[i].Place;
        return ExactFrequency(terms, _places, least: 1);
    }

    /// <summary>The phrase's frequency, without slop, in a document that all the terms' postings have come to.</summary>
    /// <param name="terms">The postings.</param>
    /// <param name="places">The document's place in each of their lists.</param>
    /// <param name="least">Above 0: a lower frequency does not matter, and anything below this may be returned for it.</param>
    public int ExactFrequency(PostingsCursor[] terms, ReadOnlySpan<int> places, int least)
    {
        ref readonly var first = ref _byCost[0];
        var positions = terms[first.Term].PositionsAt(places[first.Term]);
        Reserve(positions.Length);
        positions.CopyTo(_positions);
        var starts = _positions.AsSpan(0, positions.Length);
        for (var i = 1; i < _byCost.Length && starts.Length >= least; i++)
        {
            ref readonly var slot = ref _byCost[i];
            starts = starts[..ShiftedIntersection.Keep(starts, terms[slot.Term].PositionsAt(places[slot.Term]), slot.Position - first.Position)];
        }
        return starts.Length >= least ? starts.Length : 0;
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
