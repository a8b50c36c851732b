using System.Numerics;

namespace Search.Querying;

/// <summary>Chooses the stretches of a text that show best what a query matched.</summary>
/// <remarks>
/// A stretch is worth the distinct parts of the query in it, each by its boost and how rare it is in the text. Since every part is worth
/// something, a stretch with all of them wins wherever one is short enough. Equal ones are told apart by what a reader sees next:
/// whether they fit with their outermost words whole, how close together the parts stand, how many hits there are, whether the sentences fit, and
/// which comes first. What a stretch has shown is worth an eighth to the next. Time is linear in the hits for each stretch (n log n where phrases
/// overlap).
/// </remarks>
internal sealed class PassagePicker
{
    // Hits beyond this many say nothing more about a stretch.
    private const int MostHits = 8;

    // Sentences are looked at for so many stretches of equal worth: enough to find one that fits, few enough to cost nothing.
    private const int MostEqual = 8;

    // What has been shown is worth an eighth.
    private const int ShownShift = 3;

    private readonly TextHit[] _hits;
    private readonly PassageBuilder _builder;
    private readonly int _length;
    private readonly long[] _worth;
    private readonly bool[] _isShown;
    private readonly int[] _counts;
    private readonly List<(int From, int To)> _free = [];
    private readonly List<TextRange> _equals = [];
    private long _worthOfBest;
    private Choice _best;

    /// <summary>Prepares to choose.</summary>
    /// <param name="matches">What was found.</param>
    /// <param name="weights">The boost of each part.</param>
    /// <param name="builder">Knows how long stretches are when nothing is cut.</param>
    /// <param name="length">The longest stretch; a single longer hit is one nevertheless.</param>
    public PassagePicker(TextMatches matches, IReadOnlyList<float> weights, PassageBuilder builder, int length)
    {
        _hits = matches.Hits;
        _builder = builder;
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
        _worthOfBest = 0;
        _equals.Clear();
        foreach (var (from, to) in _free)
            Slide(from, to, choose: false);
        foreach (var (from, to) in _free)
            Slide(from, to, choose: true);
        foreach (var (from, to) in _free)
            ConsiderLongHits(from, to);
        if (_equals.Count == 0)
            return null;
        var fitting = _equals.Count == 1 ? -1 : _equals.FindIndex(_builder.IsOfShortSentences);
        return _equals[Math.Max(fitting, 0)];
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

    // The window moves over the hits in the order of their ends; what it leaves behind it leaves in the order of their beginnings. First it learns
    // what most a window is worth. Then, of the windows with that, it drops at the beginning whatever stands there once more.
    private void Slide(int from, int to, bool choose)
    {
        var byEnd = OrderByEnd(from, to);
        var rank = RankOf(byEnd, from);
        Array.Clear(_counts);
        var worth = 0L;
        var (first, beyond) = (from, from);
        for (var entering = 0; entering < byEnd.Length; entering++)
        {
            var last = _hits[byEnd[entering]];
            while (first < to && _hits[first].Range.Start < last.Range.End - _length)
                Leave(first++, entering);
            if (byEnd[entering] < first)
                continue;
            if (_counts[last.Part]++ == 0)
                worth += WorthOf(last.Part);
            if (!choose)
                _worthOfBest = Math.Max(_worthOfBest, worth);
            if (!choose || worth < _worthOfBest)
                continue;
            while (!IsInside(first, entering + 1) || _counts[_hits[first].Part] > 1)
                Leave(first++, entering + 1);
            // Another hit of a part that the window has is no reason for a longer one.
            if (_counts[last.Part] > 1)
                continue;
            beyond = Math.Max(beyond, first);
            while (beyond < to && _hits[beyond].Range.Start < _hits[first].Range.Start + _length)
                beyond++;
            Consider(_hits[first], last, Math.Min(beyond - first, MostHits));
        }

        bool IsInside(int hit, int entered) => (rank is null ? hit - from : rank[hit - from]) < entered;

        void Leave(int hit, int entered)
        {
            if (IsInside(hit, entered) && --_counts[_hits[hit].Part] == 0)
                worth -= WorthOf(_hits[hit].Part);
        }
    }

    private void Consider(TextHit first, TextHit last, int hits)
    {
        var stretch = new TextRange(first.Range.Start, last.Range.End);
        var spread = BitOperations.Log2((uint)Math.Max(0, last.LastWord - first.FirstWord) + 1);
        if (_equals.Count > 0 && _best.IsShort && new Choice(true, -spread, hits).CompareTo(_best) < 0)
            return;
        var choice = new Choice(_builder.IsShort(stretch), -spread, hits);
        var order = _equals.Count == 0 ? 1 : choice.CompareTo(_best);
        if (order > 0)
        {
            _best = choice;
            _equals.Clear();
        }
        if (order >= 0 && _equals.Count < MostEqual)
            _equals.Add(stretch);
    }

    // A phrase longer than a passage is shown alone, if it is worth more than any window.
    private void ConsiderLongHits(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_hits[i].Range.Length <= _length || WorthOf(_hits[i].Part) <= _worthOfBest)
                continue;
            _worthOfBest = WorthOf(_hits[i].Part);
            _equals.Clear();
            _equals.Add(_hits[i].Range);
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

    // Where each hit stands in the order of ends; nothing when that is the order of beginnings.
    private static int[]? RankOf(int[] byEnd, int from)
    {
        var rank = new int[byEnd.Length];
        var isSame = true;
        for (var i = 0; i < byEnd.Length; i++)
        {
            rank[byEnd[i] - from] = i;
            isSame &= byEnd[i] == from + i;
        }
        return isSame ? null : rank;
    }

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

    private readonly record struct Choice(bool IsShort, int Closeness, int Hits) : IComparable<Choice>
    {
        public int CompareTo(Choice other) =>
            (IsShort, Closeness, Hits).CompareTo((other.IsShort, other.Closeness, other.Hits));
    }
}
