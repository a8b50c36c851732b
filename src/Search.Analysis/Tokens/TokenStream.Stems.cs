using System.Buffers;

namespace Search.Analysis;

/// <content>From a word to its stem.</content>
public ref partial struct TokenStream
{
    // A mark, and a stem, whose letters may fold to two each.
    private const int LongestStem = 2 * Stemmers.Room;

    // Half-width kana have one; more are no writing.
    private const int MostMarks = 8;

    private static readonly SearchValues<char> StemmedCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz'");

    private void SetOrigin(StemOrigin origin)
    {
        _stemOrigin = origin;
        _isStemPending = origin != StemOrigin.None;
    }

    private void SetStem()
    {
        _isStemPending = false;
        if (_stemOrigin == StemOrigin.Text)
        {
            SetOwnStem(_rules.Own!);
            return;
        }
        if (!Porter2.MayChange(Word))
        {
            return;
        }
        var stem = _buffer.AsSpan(StemOffset, Porter2.LongestWord);
        Word.CopyTo(stem);
        _stemOffset = StemOffset;
        _stemLength = Porter2.Stem(stem, _wordLength);
    }

    /// <summary>Stems the word as written and folds what is left.</summary>
    private void SetOwnStem(OwnStems own)
    {
        Span<char> letters = stackalloc char[Stemmers.Room];
        var length = WrittenWord.LowerCase(_text[_start.._end], letters);
        if (_rules.DropsPossessives && length > 2 && letters[..length].EndsWith("'s"))
        {
            length -= 2;
        }
        length = own.Stemmer(letters, length);
        var stem = _buffer.AsSpan(StemOffset, LongestStem);
        own.Mark.CopyTo(stem);
        var written = own.Mark.Length;
        for (var i = 0; i < length;)
        {
            i += Folding.FoldAt(letters[..length], i, stem[written..], out var folded);
            written += folded;
        }
        _stemOffset = StemOffset;
        _stemLength = written;
    }

    /// <summary>Whether a word has letters of that script alone, and not too many, so that it is stemmed.</summary>
    private static bool IsWordOf(Script script, ReadOnlySpan<char> word)
    {
        if (word.Length > Stemmers.LongestWord)
        {
            return false;
        }
        foreach (var c in word)
        {
            if (!WrittenWord.IsApostrophe(c) && !WrittenWord.IsMark(c) && Scripts.Of(c) != script)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Takes one character, whose stem is the bigram with the one behind it.</summary>
    private bool TryTakeIdeograph(int start, int end)
    {
        Fold(start, end);
        if (_wordLength == 0)
        {
            return false;
        }
        SetToken(start, end);
        _isIdeograph = true;
        if (end >= _head.Length || !Scripts.IsIdeograph(CodePoint.At(_head, end, out var length)))
        {
            return true;
        }
        var stem = _buffer.AsSpan(StemOffset, LongestStem);
        Word.CopyTo(stem);
        Folding.FoldAt(_head, end, stem[_wordLength..], out var folded);
        _stemEnd = EndOfCharacter(end);
        for (var i = end + length; i < _stemEnd;)
        {
            i += Folding.FoldAt(_head, i, stem[(_wordLength + folded)..], out var more);
            folded += more;
        }
        _stemOffset = StemOffset;
        _stemLength = _wordLength + folded;
        _stemOrigin = StemOrigin.Text;
        return true;
    }

    /// <summary>The end of a character and the marks upon it, of which there are no more than a word has room for.</summary>
    private readonly int EndOfCharacter(int start)
    {
        CodePoint.At(_head, start, out var length);
        var end = start + length;
        var most = Math.Min(_head.Length, start + MostMarks);
        while (end < most
            && (WordBreak)(WordBreakTable.Of(CodePoint.At(_head, end, out length)) & WordBreakTable.ClassMask) is WordBreak.Extend or WordBreak.Format or WordBreak.ZWJ)
        {
            end += length;
        }
        return end;
    }

    /// <summary>Where the first ideograph of a word begins that starts with another letter; its end when there is none.</summary>
    private readonly int EndBeforeIdeograph(int start, int end)
    {
        for (var i = start; i < end;)
        {
            if (_head[i] >= 0x3005 && Scripts.IsIdeograph(CodePoint.At(_head, i, out _)))
            {
                return i;
            }
            CodePoint.At(_head, i, out var length);
            i += length;
        }
        return end;
    }
}
