using System.Buffers;

namespace Search.Querying;

/// <summary>The terms within some edits of a word. Skips what shares a beginning that no accepted term has.</summary>
/// <remarks>As in Lucene, a term needs fewer edits than it and the word have characters.</remarks>
internal sealed class FuzzyMatcher : TermMatcher
{
    private LevenshteinSteps _steps;
    private readonly int _wordLength;
    private readonly int _maxEdits;
    private readonly byte[] _first;

    // The term judged last: its code points, where they begin, and the automaton's state before each. The next term often begins like it.
    private int[] _codePoints = new int[64];
    private int[] _offsets = new int[65];
    private int[] _states = new int[65];
    private int _known;

    public FuzzyMatcher(FuzzyQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.MaxEdits, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.MaxEdits, LevenshteinAutomaton.MostEdits, nameof(query));
        var word = Utf8Text.CodePoints(query.Term);
        _wordLength = word.Length;
        _maxEdits = query.MaxEdits;
        _steps = LevenshteinSteps.Rent(word, query.MaxEdits, query.PrefixLength);
        _states[0] = LevenshteinSteps.Start;
        _first = _steps.Forced(LevenshteinSteps.Start).ToArray();
    }

    public override ReadOnlySpan<byte> First => _first;

    public override TermVerdict Judge(ReadOnlySpan<byte> term)
    {
        var length = Read(term, out var isDead);
        if (isDead)
            return SkipFrom(term, length);
        return IsNear(length) ? TermVerdict.Match : TermVerdict.Next;
    }

    public override bool IsMatch(ReadOnlySpan<byte> term)
    {
        var length = Read(term, out var isDead);
        return !isDead && IsNear(length);
    }

    public override void Release()
    {
        LevenshteinSteps.Return(_steps);
        _steps = null!;
    }

    private bool IsNear(int length)
    {
        var edits = _steps.Distance(_states[length]);
        if (edits > _maxEdits || (edits > 0 && edits >= Math.Min(length, _wordLength)))
            return false;
        Edits = edits;
        Boost = edits == 0 ? 1 : 1 - (float)edits / Math.Min(length, _wordLength);
        return true;
    }

    // How many characters could be read before the automaton died, if it did.
    private int Read(ReadOnlySpan<byte> term, out bool isDead)
    {
        // Most of what a term shares with the last one is plain ASCII, and known already.
        var count = 0;
        while (count < _known && count < term.Length && term[count] < 0x80 && term[count] == _codePoints[count])
            count++;
        var offset = count;
        var isKnown = true;
        isDead = false;
        while (offset < term.Length)
        {
            EnsureRoom(count);
            var c = Utf8Text.Read(term[offset..], out var length);
            isKnown &= count < _known && _codePoints[count] == c;
            _codePoints[count] = c;
            _offsets[count] = offset;
            if (!isKnown)
            {
                var state = _steps.Step(_states[count], c);
                isDead = state == LevenshteinSteps.Dead;
                if (isDead)
                    break;
                _states[count + 1] = state;
            }
            offset += length;
            count++;
        }
        _known = count;
        return count;
    }

    private TermVerdict SkipFrom(ReadOnlySpan<byte> term, int position)
    {
        for (var i = position; i >= 0; i--)
        {
            var next = _steps.SmallestStep(_states[i], _codePoints[i]);
            if (next == Utf8Text.NoCodePoint)
                continue;
            TargetBytes.ResetWrittenCount();
            TargetBytes.Write(term[.._offsets[i]]);
            Utf8Text.Append(TargetBytes, next);
            TargetBytes.Write(_steps.Forced(_steps.Step(_states[i], next)));
            return TermVerdict.Skip;
        }
        return TermVerdict.End;
    }

    private void EnsureRoom(int count)
    {
        if (count < _codePoints.Length)
            return;
        Array.Resize(ref _codePoints, count * 2);
        Array.Resize(ref _offsets, count * 2 + 1);
        Array.Resize(ref _states, count * 2 + 1);
    }
}
