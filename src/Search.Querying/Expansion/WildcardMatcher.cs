using System.Buffers;

namespace Search.Querying;

/// <summary>The terms of a pattern of <c>?</c> and <c>*</c>, over code points.</summary>
/// <remarks>
/// What stands before the first star is walked by skipping: a term that departs from it tells the next one that may follow it. What stands
/// behind is matched greedily, going back to the last star alone, in time at most the term's length times the pattern's.
/// </remarks>
internal sealed class WildcardMatcher : TermMatcher
{
    private const int AnyOne = -1;
    private const int AnyNumber = -2;

    private readonly int[] _head;
    private readonly int[] _tail;
    private readonly int[] _headOffsets;
    private readonly byte[] _first;
    private int[] _rest = new int[64];

    public WildcardMatcher(string pattern)
    {
        var items = Compile(pattern);
        var star = Array.IndexOf(items, AnyNumber);
        _head = star < 0 ? items : items[..star];
        _tail = star < 0 ? [] : items[star..];
        _headOffsets = new int[_head.Length + 1];
        AppendLiterals(0);
        _first = TargetBytes.WrittenSpan.ToArray();
    }

    public override ReadOnlySpan<byte> First => _first;

    public override TermVerdict Judge(ReadOnlySpan<byte> term)
    {
        var offset = 0;
        for (var i = 0; i < _head.Length; i++)
        {
            _headOffsets[i] = offset;
            if (offset == term.Length)
                return _head[i] == AnyOne ? TermVerdict.Next : SkipTo(term, AnyOne, i);
            var c = Utf8Text.Read(term[offset..], out var length);
            if (_head[i] != AnyOne && c != _head[i])
                return c < _head[i] ? SkipTo(term[..offset], AnyOne, i) : SkipBeyond(term, i);
            offset += length;
        }
        if (_tail.Length == 0)
            return offset == term.Length ? TermVerdict.Match : SkipBeyond(term, _head.Length);
        return MatchesTail(term[offset..]) ? TermVerdict.Match : TermVerdict.Next;
    }

    private static int[] Compile(string pattern)
    {
        var items = new List<int>();
        var runes = pattern.EnumerateRunes();
        while (runes.MoveNext())
        {
            var c = runes.Current.Value;
            switch (c)
            {
                case '*':
                    if (items is not [.., AnyNumber])
                        items.Add(AnyNumber);
                    break;
                case '?':
                    items.Add(AnyOne);
                    break;
                case '\\' when runes.MoveNext():
                    items.Add(runes.Current.Value);
                    break;
                default:
                    items.Add(c);
                    break;
            }
        }
        return [.. items];
    }

    // The next term has the same beginning, that code point if there is one, and then what the pattern says.
    private TermVerdict SkipTo(ReadOnlySpan<byte> beginning, int codePoint, int next)
    {
        TargetBytes.ResetWrittenCount();
        TargetBytes.Write(beginning);
        if (codePoint != AnyOne)
            Utf8Text.Append(TargetBytes, codePoint);
        AppendLiterals(next);
        return TermVerdict.Skip;
    }

    // The term is above all that share its first characters: the last one that is free has to grow.
    private TermVerdict SkipBeyond(ReadOnlySpan<byte> term, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (_head[i] != AnyOne)
                continue;
            var next = Utf8Text.After(Utf8Text.Read(term[_headOffsets[i]..], out _));
            if (next != Utf8Text.NoCodePoint)
                return SkipTo(term[.._headOffsets[i]], next, i + 1);
        }
        return TermVerdict.End;
    }

    private void AppendLiterals(int from)
    {
        for (var i = from; i < _head.Length && _head[i] != AnyOne; i++)
            Utf8Text.Append(TargetBytes, _head[i]);
    }

    private bool MatchesTail(ReadOnlySpan<byte> bytes)
    {
        if (_tail.Length == 1)
            return true;
        if (_rest.Length < bytes.Length)
            _rest = new int[bytes.Length * 2];
        var count = 0;
        while (bytes.Length > 0)
        {
            _rest[count++] = Utf8Text.Read(bytes, out var length);
            bytes = bytes[length..];
        }
        return MatchesTail(_rest.AsSpan(0, count));
    }

    private bool MatchesTail(ReadOnlySpan<int> text)
    {
        int i = 0, item = 0, star = -1, resume = 0;
        while (i < text.Length)
        {
            if (item < _tail.Length && _tail[item] == AnyNumber)
            {
                star = item++;
                resume = i;
            }
            else if (item < _tail.Length && (_tail[item] == AnyOne || _tail[item] == text[i]))
            {
                item++;
                i++;
            }
            else
            {
                // The tail begins with a star, so there always is one to go back to.
                item = star + 1;
                i = ++resume;
            }
        }
        return item == _tail.Length || (item == _tail.Length - 1 && _tail[item] == AnyNumber);
    }
}
