namespace Search.Analysis;

/// <summary>Finds sentence boundaries by the default rules of UAX #29, Unicode 15.0.</summary>
/// <remarks>
/// A paragraph's end is a boundary. The space behind a sentence belongs to it. The rules know no abbreviations: a full stop,
/// a space and a capital end a sentence, even in "Mr. Jones"; <see cref="ProseSentences"/> knows some. Time is linear in the text, whatever it
/// holds. Thread-safe.
/// </remarks>
public static class SentenceBreaker
{
    private const uint Ignored = 1u << (int)SentenceBreak.Extend | 1u << (int)SentenceBreak.Format;
    private const uint LineEnds = 1u << (int)SentenceBreak.CR | 1u << (int)SentenceBreak.LF | 1u << (int)SentenceBreak.Sep;
    private const uint Terminators = 1u << (int)SentenceBreak.ATerm | 1u << (int)SentenceBreak.STerm;
    private const uint CasedLetters = 1u << (int)SentenceBreak.Upper | 1u << (int)SentenceBreak.Lower;

    /// <summary>The end of the sentence that starts at <paramref name="start"/>, which is 0 or a boundary.</summary>
    /// <returns>Index just past the sentence and the space behind it; at most the length of <paramref name="text"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is not within <paramref name="text"/> or at its end.</exception>
    public static int NextBoundary(ReadOnlySpan<char> text, int start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, text.Length);
        var before = SentenceBreak.Other;
        for (var i = start; i < text.Length;)
        {
            var current = ClassAt(text, i, out var length);
            if (Among(LineEnds, current))
            {
                return PastLineEnd(text, i); // SB3, SB4
            }
            i += length;
            if (Among(Terminators, current))
            {
                i = SkipIgnored(text, i);
                if (current == SentenceBreak.STerm || !GoesOnWithoutSpace(text, i, before))
                {
                    i = SkipRun(text, i, SentenceBreak.Close); // SB9
                    i = SkipRun(text, i, SentenceBreak.Sp); // SB9, SB10
                    if (!GoesOn(text, i, current))
                    {
                        return PastLineEnd(text, i); // SB11
                    }
                }
            }
            if (!Among(Ignored, current)) // SB5
            {
                before = current;
            }
        }
        return text.Length;
    }

    /// <summary>SB6, SB7: 3.4 and U.S do not end a sentence.</summary>
    private static bool GoesOnWithoutSpace(ReadOnlySpan<char> text, int i, SentenceBreak beforeStop)
    {
        if (i == text.Length)
        {
            return false;
        }
        var next = ClassAt(text, i, out _);
        return next == SentenceBreak.Numeric || (next == SentenceBreak.Upper && Among(CasedLetters, beforeStop));
    }

    /// <summary>SB8, SB8a: whether the sentence goes on although a terminator, closing marks and spaces stand before <paramref name="i"/>.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int i, SentenceBreak terminator)
    {
        const uint continues = Terminators | 1u << (int)SentenceBreak.SContinue;
        const uint stops = CasedLetters | LineEnds | Terminators | 1u << (int)SentenceBreak.OLetter;
        if (i == text.Length)
        {
            return false;
        }
        if (Among(continues, ClassAt(text, i, out _)))
        {
            return true;
        }
        while (terminator == SentenceBreak.ATerm && i < text.Length)
        {
            var next = ClassAt(text, i, out var length);
            if (Among(stops, next))
            {
                return next == SentenceBreak.Lower;
            }
            i += length;
        }
        return false;
    }

    private static int SkipRun(ReadOnlySpan<char> text, int i, SentenceBreak run)
    {
        while (i < text.Length && ClassAt(text, i, out var length) == run)
        {
            i = SkipIgnored(text, i + length);
        }
        return i;
    }

    private static int SkipIgnored(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && Among(Ignored, ClassAt(text, i, out var length)))
        {
            i += length;
        }
        return i;
    }

    private static int PastLineEnd(ReadOnlySpan<char> text, int i)
    {
        if (i == text.Length || !Among(LineEnds, ClassAt(text, i, out var length)))
        {
            return i;
        }
        return text[i..].StartsWith("\r\n") ? i + 2 : i + length;
    }

    private static SentenceBreak ClassAt(ReadOnlySpan<char> text, int index, out int length) =>
        (SentenceBreak)SentenceBreakTable.Of(CodePoint.At(text, index, out length));

    private static bool Among(uint classes, SentenceBreak value) => (classes >> (int)value & 1) != 0;
}
