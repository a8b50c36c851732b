namespace Search.Querying;

/// <summary>Chooses the stretches of a text that show best what a query matched.</summary>
/// <remarks>
/// A stretch is worth the distinct parts of the query in it, each by its boost and how rare it is in the text; then how often they stand in it;
/// then how early it comes. Since every part is worth something, a stretch with all of them wins wherever one is short enough. What a stretch has
/// shown is worth an eighth to the next. Time is linear in the hits for each stretch (n log n where phrases overlap).
/// </remarks>
internal sealed class PassagePicker
{
    // Repetitions beyond this many say nothing more about a stretch.
    private const int MostRepetitions = 4;

    // What has been shown is worth an eighth.
    private const int ShownShift = 3;

    private readonly TextHit[] _hits;
    private readonly int _length;
    private readonly long[] _worth;
    private readonly bool[] _isShown;
    private readonly int[] _counts;
    private readonly List<(int From, int To)> _free = [];

    /// <summary>Prepares to choose.</summary>
    /// <param name="matches">What was found.</param>
    /// <param name="weights">The boost of each part.</param>
    /// <param name="length">The longest stretch; a single longer hit is one nevertheless.</param>
    public PassagePicker(TextMatches matches, IReadOnlyList<float> weights, int length)
    {
        _hits = matches.Hits;
        _length = length;
        _counts = new int[weights.Count];
        _isShown = new bool[weights.Count];
        foreach (var hit in _hits)
            _counts[hit.Part]++;
        // Whole numbers, so that adding and subtracting leaves no remainder. The bounds keep a boost from drowning every other part.
        _worth = [.. weights.Select((weight, part) => (long)(1000 * Math.Clamp(weight, 0.01, 100) * Math.Log(2 + matches.TokenCount / (1.0 + _counts[part]))))];
        if (_hits.Length > 0)
            _free.Add((0, _hits.Length));
    }

    /// <summary>The best stretch left, as small as what it shows allows; <see langword="null"/> when there is none.</summary>
    public TextRange? Next()
    {
        (long Distinct, long Repeated) best = default;
        (int First, int Beyond, int End) window = default;
        foreach (var (from, to) in _free)
            Slide(from, to, ref best, ref window);
        return best.Distinct == 0 ? null : Shrink(window.First, window.Beyond, window.End);
    }

    /// <summary>Takes what a passage shows out of the choice.</summary>
    public void Remove(TextRange passage)
    {
        for (var i = _free.Count - 1; i >= 0; i--)
        {
            var (from, to) = _free[i];
            var before = FirstStarting(passage.Start, from, to);
            var after = FirstStarting(passage.End, before, to);
            _free.RemoveAt(i);
            if (after < to)
                _free.Insert(i, (after, to));
            if (from < before)
                _free.Insert(i, (from, before));
            for (var hit = before; hit < after; hit++)
                _isShown[_hits[hit].Part] = true;
        }
    }

    // Every window begins with a hit. Hits enter it in the order of their ends and leave it in the order of their beginnings.
    private void Slide(int from, int to, ref (long Distinct, long Repeated) best, ref (int First, int Beyond, int End) window)
    {

        var byEnd = OrderByEnd(from, to);
        Array.Clear(_counts);
        long distinct = 0, repeated = 0;
        var entering = 0;
        for (var first = from; first < to; first++)
        {
            var end = _hits[first].Range.Start + _length;
            for (; entering < byEnd.Length && _hits[byEnd[entering]].Range.End <= end; entering++)
            {
                if (byEnd[entering] >= first)
                    Count(_hits[byEnd[entering]].Part, 1);
            }
            var isLonger = _hits[first].Range.End > end;
            var worth = isLonger ? (WorthOf(_hits[first].Part), WorthOf(_hits[first].Part)) : (distinct, repeated);
            if (worth.CompareTo(best) > 0)
            {
                best = worth;
                window = isLonger ? (first, first + 1, _hits[first].Range.End) : (first, to, end);
            }
            if (!isLonger)
                Count(_hits[first].Part, -1);
        }

        void Count(int part, int change)
        {
            var worth = WorthOf(part);
            distinct -= _counts[part] > 0 ? worth : 0;
            repeated -= worth * Math.Min(_counts[part], MostRepetitions);
            _counts[part] += change;
            distinct += _counts[part] > 0 ? worth : 0;
            repeated += worth * Math.Min(_counts[part], MostRepetitions);
        }
    }

    private long WorthOf(int part) => Math.Max(1, _isShown[part] ? _worth[part] >> ShownShift : _worth[part]);

    private int[] OrderByEnd(int from, int to)
    {
        var order = new int[to - from];
        var isOrdered = true;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = from + i;
            isOrdered &= i == 0 || _hits[from + i - 1].Range.End <= _hits[from + i].Range.End;
        }
        if (!isOrdered)
            Array.Sort(Array.ConvertAll(order, hit => _hits[hit].Range.End), order);
        return order;
    }

    // The smallest stretch at the window's beginning with all its parts, and of that the smallest at its end.
    private TextRange Shrink(int first, int beyond, int end)
    {
        var hits = new List<TextHit>();
        for (var i = first; i < beyond && _hits[i].Range.Start < end; i++)
        {
            if (_hits[i].Range.End <= end)
                hits.Add(_hits[i]);
        }
        var kept = DistinctFrom(hits);
        kept.Reverse();
        kept = DistinctFrom([.. hits.Take(hits.IndexOf(kept[0]) + 1).Reverse()]);
        return new TextRange(kept.Min(hit => hit.Range.Start), kept.Max(hit => hit.Range.End));
    }

    private static List<TextHit> DistinctFrom(List<TextHit> hits) => [.. hits.DistinctBy(hit => hit.Part)];

    private int FirstStarting(int place, int from, int to)
    {
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_hits[middle].Range.Start < place)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }
}
