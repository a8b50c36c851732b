using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Counts a phrase in one document from the positions of its terms, as <see cref="PhraseQuery"/> defines it. Reuses its buffers; one thread at a time.</summary>
internal sealed class PhraseMatcher
{
    private readonly PhraseSlot[] _slots;
    private readonly PhraseSlot[] _byCost;
    private readonly SloppyWalk _walk;
    private readonly int[] _places;
    private int[] _positions = new int[64];

    /// <summary>Prepares to count.</summary>
    /// <param name="slots">The phrase's places, two at the least, ascending by position.</param>
    /// <param name="terms">The postings of its terms: positions are read first of the rarest.</param>
    /// <param name="slop">The largest distance of a match; 0 for exact ones.</param>
    public PhraseMatcher(PhraseSlot[] slots, PostingsCursor[] terms, int slop)
    {
        _slots = slots;
        _byCost = [.. slots.OrderBy(slot => terms[slot.Term].Cost)];
        Slop = slop;
        _walk = new SloppyWalk(slots);
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
        _walk.Clear();
        foreach (var slot in _slots)
            _walk.Add(terms[slot.Term].Positions());
        var frequency = 0f;
        while (_walk.MoveNext(out var distance))
        {
            if (distance > Slop)
                continue;
            frequency += 1f / (1 + distance);
            if (!countAll)
                break;
        }
        return frequency;
    }

    private void Reserve(int length)
    {
        if (_positions.Length < length)
            Array.Resize(ref _positions, Math.Max(length, 2 * _positions.Length));
    }
}
