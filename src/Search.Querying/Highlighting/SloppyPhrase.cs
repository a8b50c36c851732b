namespace Search.Querying;

/// <summary>Walks the sloppy matches of a phrase in one text.</summary>
internal sealed class SloppyPhrase
{
    private readonly MarkedPhrase _phrase;
    private readonly PhraseSlot[] _slots;
    private readonly List<WordPlace>[] _places;
    private readonly bool[] _isRepeated;
    private readonly int[] _current;
    private readonly int[] _best;
    private int _farthest = int.MinValue;

    public SloppyPhrase(MarkedPhrase phrase, List<WordPlace>[] places)
    {
        _phrase = phrase;
        _slots = phrase.Slots;
        _places = [.. _slots.Select(slot => places[slot.Term])];
        _isRepeated = [.. _slots.Select(slot => _slots.Count(other => other.Term == slot.Term) > 1)];
        _current = new int[_slots.Length];
        _best = new int[_slots.Length];
    }

    /// <summary>Adds every match.</summary>
    public void Find(List<TextHit> hits, List<TextMark> marks)
    {
        if (!PlaceOnFirstOccurrences())
            return;
        var goesOn = true;
        while (goesOn)
        {
            var slot = Smallest(out var nextSmallest);
            var distance = int.MaxValue;
            do
            {
                if (_farthest - Moved(slot) < distance)
                {
                    distance = _farthest - Moved(slot);
                    if (distance <= _phrase.Slop)
                        _current.CopyTo(_best, 0);
                }
                goesOn = MoveOn(slot) && (!_isRepeated[slot] || Separate(slot));
            }
            while (goesOn && Moved(slot) <= nextSmallest);
            if (distance <= _phrase.Slop)
                AddBest(hits, marks);
        }
    }

    private void AddBest(List<TextHit> hits, List<TextMark> marks)
    {
        var (first, last) = (_places[0][_best[0]], _places[0][_best[0]]);
        for (var slot = 1; slot < _slots.Length; slot++)
        {
            var place = _places[slot][_best[slot]];
            first = place.Position < first.Position ? place : first;
            last = place.Position > last.Position ? place : last;
        }
        var hit = new TextRange(first.Range.Start, last.Range.End);
        hits.Add(new TextHit(hit, _phrase.Part, first.Position, last.Position));
        for (var slot = 0; slot < _slots.Length; slot++)
            marks.Add(new TextMark(_places[slot][_best[slot]].Range, hit));
    }

    private bool PlaceOnFirstOccurrences()
    {
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            for (var earlier = 0; earlier < slot; earlier++)
            {
                if (_slots[earlier].Term == _slots[slot].Term)
                    _current[slot]++;
            }
            if (_current[slot] >= _places[slot].Count)
                return false;
            _farthest = Math.Max(_farthest, Moved(slot));
        }
        return true;
    }

    private int Moved(int slot) => _places[slot][_current[slot]].Position - _slots[slot].Position;

    private int Smallest(out int nextSmallest)
    {
        var smallest = 0;
        nextSmallest = int.MaxValue;
        for (var slot = 1; slot < _slots.Length; slot++)
        {
            if (Moved(slot) < Moved(smallest))
                (nextSmallest, smallest) = (Moved(smallest), slot);
            else
                nextSmallest = Math.Min(nextSmallest, Moved(slot));
        }
        return smallest;
    }

    private bool MoveOn(int slot)
    {
        if (++_current[slot] == _places[slot].Count)
            return false;
        _farthest = Math.Max(_farthest, Moved(slot));
        return true;
    }

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
            if (other != slot && _slots[other].Term == _slots[slot].Term && _current[other] == _current[slot])
                return true;
        }
        return false;
    }
}
