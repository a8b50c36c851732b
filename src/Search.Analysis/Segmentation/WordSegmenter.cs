namespace Search.Analysis;

/// <summary>Finds word boundaries by the default rules of UAX #29, Unicode 15.0.</summary>
/// <remarks>
/// Starts at a boundary and finds the next one; no rule looks further back than that. Words of ASCII take a shorter way,
/// which hands over to the full rules at the first character beyond ASCII.
/// </remarks>
internal static class WordSegmenter
{
    private const uint Ignored = 1u << (int)WordBreak.Extend | 1u << (int)WordBreak.Format | 1u << (int)WordBreak.ZWJ;
    private const uint LineEnds = 1u << (int)WordBreak.CR | 1u << (int)WordBreak.LF | 1u << (int)WordBreak.Newline;
    private const uint Letters = 1u << (int)WordBreak.ALetter | 1u << (int)WordBreak.HebrewLetter;
    private const uint Digits = 1u << (int)WordBreak.Numeric;
    private const uint LetterJoints = 1u << (int)WordBreak.MidLetter | 1u << (int)WordBreak.MidNumLet | 1u << (int)WordBreak.SingleQuote;
    private const uint DigitJoints = 1u << (int)WordBreak.MidNum | 1u << (int)WordBreak.MidNumLet | 1u << (int)WordBreak.SingleQuote;

    /// <summary>The boundary after the one at <paramref name="start"/>, which lies before the end of <paramref name="text"/>.</summary>
    public static int NextBoundary(ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        return c < 128 && (AsciiKinds.Of[c] & AsciiKinds.Run) != 0
            ? EndOfAsciiWord(text, start, out _)
            : NextBoundaryByFullRules(text, start);
    }

    /// <summary>As <see cref="NextBoundary"/>, without the short way.</summary>
    public static int NextBoundaryByFullRules(ReadOnlySpan<char> text, int start)
    {
        var first = ClassAt(text, start, out var length);
        var next = start + length;
        if (first == WordBreak.CR)
        {
            return next < text.Length && text[next] == '\n' ? next + 1 : next;
        }
        return Among(LineEnds, first) ? next : Continue(text, next, first);
    }

    /// <summary>The end of a word that starts with an ASCII letter, digit or underscore.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A boundary.</param>
    /// <param name="kinds">The kinds of all characters of the word, or -1 if some are not ASCII.</param>
    public static int EndOfAsciiWord(ReadOnlySpan<char> text, int start, out int kinds)
    {
        kinds = 0;
        var previous = 0;
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 128)
            {
                break;
            }
            int kind = AsciiKinds.Of[c];
            if ((kind & AsciiKinds.Run) == 0)
            {
                // UAX #29 WB6, WB7, WB11, WB12: a joint needs the same kind on its two sides.
                if (kind == 0 || i + 1 == text.Length)
                {
                    return i;
                }
                var after = text[i + 1];
                if (after >= 128)
                {
                    break;
                }
                int side = previous & AsciiKinds.Of[after];
                if (side != AsciiKinds.Letter || (kind & AsciiKinds.JoinsLetters) == 0)
                {
                    if (side != AsciiKinds.Digit || (kind & AsciiKinds.JoinsDigits) == 0)
                    {
                        return i;
                    }
                }
            }
            kinds |= kind;
            previous = kind;
        }
        if (i == text.Length)
        {
            return i;
        }
        var end = Continue(text, i, ClassOfAscii(previous));
        if (end > i)
        {
            kinds = -1;
        }
        return end;
    }

    private static WordBreak ClassOfAscii(int kind) => kind switch
    {
        AsciiKinds.Letter => WordBreak.ALetter,
        AsciiKinds.Digit => WordBreak.Numeric,
        _ => WordBreak.ExtendNumLet,
    };

    /// <summary>Goes on from <paramref name="i"/> within a segment, all rules applied.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">An index past the segment's first character.</param>
    /// <param name="previous">The class of the character before <paramref name="i"/>.</param>
    private static int Continue(ReadOnlySpan<char> text, int i, WordBreak previous)
    {
        var afterJoiner = previous == WordBreak.ZWJ;
        var afterSpace = previous == WordBreak.WSegSpace;
        var flagWantsPair = previous == WordBreak.RegionalIndicator;
        while (i < text.Length)
        {
            var entry = WordBreakTable.Of(CodePoint.At(text, i, out var length));
            var current = (WordBreak)(entry & WordBreakTable.ClassMask);

            // WB4: marks and format characters belong to what they follow and change nothing.
            if (Among(Ignored, current))
            {
                afterJoiner = current == WordBreak.ZWJ;
                afterSpace = false;
                i += length;
                continue;
            }
            var joins =
                (afterJoiner && (entry & WordBreakTable.Pictographic) != 0) // WB3c
                || (afterSpace && current == WordBreak.WSegSpace) // WB3d
                || Joins(previous, current)
                || (current == WordBreak.RegionalIndicator && flagWantsPair); // WB15, WB16
            if (!joins)
            {
                var joined = IndexPastJoint(text, i + length, previous, current);
                if (joined >= 0)
                {
                    i = joined;
                    continue;
                }
                if (previous != WordBreak.HebrewLetter || current != WordBreak.SingleQuote) // WB7a
                {
                    return i;
                }
            }
            flagWantsPair = current == WordBreak.RegionalIndicator && !flagWantsPair;
            afterJoiner = false;
            afterSpace = current == WordBreak.WSegSpace;
            previous = current;
            i += length;
        }
        return i;
    }

    /// <summary>WB5, WB8–WB10, WB13, WB13a, WB13b: pairs that join whatever stands around them.</summary>
    private static bool Joins(WordBreak previous, WordBreak current)
    {
        const uint joinable = Letters | Digits;
        const uint underscore = 1u << (int)WordBreak.ExtendNumLet;
        const uint katakana = 1u << (int)WordBreak.Katakana;
        var followers = previous switch
        {
            WordBreak.ALetter or WordBreak.Numeric => joinable | underscore,
            WordBreak.HebrewLetter => joinable | underscore,
            WordBreak.Katakana => katakana | underscore,
            WordBreak.ExtendNumLet => joinable | katakana | underscore,
            _ => 0u,
        };
        return Among(followers, current);
    }

    /// <summary>The character that a joint joins to what stands before it, or -1 if it joins nothing: WB6, WB7, WB7b, WB7c, WB11, WB12.</summary>
    private static int IndexPastJoint(ReadOnlySpan<char> text, int afterJoint, WordBreak previous, WordBreak joint)
    {
        var wanted = 0u;
        if (Among(Letters, previous) && Among(LetterJoints, joint))
        {
            wanted = Letters;
        }
        else if (previous == WordBreak.Numeric && Among(DigitJoints, joint))
        {
            wanted = Digits;
        }
        else if (previous == WordBreak.HebrewLetter && joint == WordBreak.DoubleQuote)
        {
            wanted = 1u << (int)WordBreak.HebrewLetter;
        }
        for (var i = afterJoint; wanted != 0 && i < text.Length;)
        {
            var next = ClassAt(text, i, out var length);
            if (Among(wanted, next))
            {
                return i;
            }
            if (!Among(Ignored, next))
            {
                break;
            }
            i += length;
        }
        return -1;
    }

    private static WordBreak ClassAt(ReadOnlySpan<char> text, int index, out int length) =>
        (WordBreak)(WordBreakTable.Of(CodePoint.At(text, index, out length)) & WordBreakTable.ClassMask);

    private static bool Among(uint classes, WordBreak value) => (classes >> (int)value & 1) != 0;
}
