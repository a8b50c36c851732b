using System.Globalization;
using Search.Analysis;

namespace Search.Querying;

/// <summary>Places of a text where a passage may begin or end.</summary>
internal static class PassageEdges
{
    /// <summary>Words are at most this long, so that a look at so much more text sees a whole one.</summary>
    public const int Margin = TextAnalyzer.MaxWordLength;

    /// <summary>The first place from <paramref name="from"/> to <paramref name="latest"/> where a word begins; <paramref name="latest"/> when there is none.</summary>
    public static int StartOfWord(string text, int from, int latest)
    {
        for (var i = Math.Max(from, 0); i < latest; i++)
        {
            if (i == 0 || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]) && IsSafe(text, i)))
                return i;
        }
        if (from >= latest)
            return latest;
        // No space: between words of a script without spaces, or amid punctuation.
        var zone = Zone(text, from - Margin, latest);
        using var tokens = TextAnalyzer.Words.Analyze(text.AsSpan(zone.Start, zone.Length));
        while (tokens.MoveNext())
        {
            var start = zone.Start + tokens.Start;
            if (start >= from && IsSafe(text, start))
                return start;
        }
        return latest;
    }

    /// <summary>The last place from <paramref name="earliest"/> to <paramref name="to"/> where a word ends; <paramref name="earliest"/> when there is none.</summary>
    public static int EndOfWord(string text, int to, int earliest)
    {
        for (var i = Math.Min(to, text.Length); i > earliest; i--)
        {
            if ((i == text.Length || char.IsWhiteSpace(text[i])) && !char.IsWhiteSpace(text[i - 1]))
                return i;
        }
        var zone = Zone(text, earliest, to + Margin);
        var end = earliest;
        using var tokens = TextAnalyzer.Words.Analyze(text.AsSpan(zone.Start, zone.Length));
        while (tokens.MoveNext())
        {
            var place = zone.Start + tokens.End;
            if (place > to)
                break;
            if (place > earliest && IsSafe(text, place))
                end = place;
        }
        return end;
    }

    /// <summary>The boundaries of sentences from before <paramref name="range"/> to behind it, as far as <paramref name="reach"/> characters away.</summary>
    public static List<int> Sentences(string text, TextRange range, int reach)
    {
        var from = Math.Max(0, range.Start - reach);
        var to = Math.Min(text.Length, range.End + reach);
        while (to < text.Length && !IsSafe(text, to))
            to++;
        var boundaries = new List<int>();
        var place = 0;
        if (from == 0)
        {
            boundaries.Add(0);
        }
        else
        {
            // A line's end is a boundary; without one the rules are in step again after the first sentence.
            var line = text.LastIndexOf('\n', range.Start - 1, range.Start - from);
            place = line >= 0 ? line + 1 : StartOfWord(text, from, range.Start);
            if (line >= 0)
                boundaries.Add(place);
        }
        var zone = text.AsSpan(0, to);
        while (place < to)
        {
            place = SentenceBreaker.NextBoundary(zone, place);
            if (place < to || to == text.Length)
                boundaries.Add(place);
        }
        return boundaries;
    }

    /// <summary>Whether neither a surrogate pair nor a combining sequence is cut there.</summary>
    public static bool IsSafe(string text, int index)
    {
        if (index <= 0 || index >= text.Length)
            return true;
        var next = text[index];
        return !char.IsLowSurrogate(next) && next != '\u200D' && text[index - 1] != '\u200D' && CharUnicodeInfo.GetUnicodeCategory(text, index) is not
            (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierSymbol);
    }

    private static TextRange Zone(string text, int start, int end)
    {
        start = Math.Max(start, 0);
        end = Math.Min(end, text.Length);
        while (start > 0 && !IsSafe(text, start))
            start--;
        while (end < text.Length && !IsSafe(text, end))
            end++;
        return new TextRange(start, Math.Max(start, end));
    }
}
