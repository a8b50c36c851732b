using System.Globalization;
using System.Text;
using Search.Analysis;

namespace Search.Querying;

/// <summary>Places of a text where a passage may begin or end: where no word, number, address or character would be cut.</summary>
/// <remarks>
/// White space parts what may be parted, except where it groups the digits of a number. What stands together without it is one, so that no
/// look into it is needed: <c>1,200</c>, <c>U.S.</c>, <c>wi-fi</c>, an address. Only in scripts that are written without spaces does a word end at the next.
/// </remarks>
internal static class PassageEdges
{
    /// <summary>Words are at most this long; what stands together and is longer may be cut between words.</summary>
    public const int Margin = TextAnalyzer.MaxWordLength;

    // No text has more signs between two words of a script without spaces.
    private const int MostSigns = 8;

    /// <summary>The first place from <paramref name="from"/> on where a word begins; <paramref name="latest"/> when there is none before it.</summary>
    public static int StartOfWord(string text, int from, int latest)
    {
        for (var i = Math.Max(from, 0); i < latest; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && IsEdge(text, i))
                return i;
        }
        return latest;
    }

    /// <summary>The last place up to <paramref name="to"/> where a word ends; <paramref name="earliest"/> when there is none behind it.</summary>
    public static int EndOfWord(string text, int to, int earliest)
    {
        for (var i = Math.Min(to, text.Length); i > earliest; i--)
        {
            if (!char.IsWhiteSpace(text[i - 1]) && IsEdge(text, i))
                return i;
        }
        return earliest;
    }

    /// <summary>The range with what it would cut at its ends.</summary>
    public static TextRange Complete(string text, TextRange range) => new(StartOfCompleted(text, range.Start), EndOfCompleted(text, range.End));

    /// <summary>The boundaries of sentences from before <paramref name="range"/> to behind it, as far as <paramref name="reach"/> characters away.</summary>
    /// <remarks>A question mark ends a sentence by the rules even in the middle of an address; such a boundary is none here.</remarks>
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
            place = ProseSentences.NextBoundary(zone, place);
            if (place < to ? IsEdge(text, place) : to == text.Length)
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
        if (next < 0x80)
            return text[index - 1] != '\u200D';
        return !char.IsLowSurrogate(next) && next != '\u200D' && text[index - 1] != '\u200D' && CharUnicodeInfo.GetUnicodeCategory(text, index) is not
            (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierSymbol);
    }

    /// <summary>Whether nothing is cut there.</summary>
    public static bool IsEdge(string text, int index)
    {
        if (index <= 0 || index >= text.Length)
            return true;
        var (before, after) = (text[index - 1], text[index]);
        if (before < 0x80 && after < 0x80)
            return char.IsWhiteSpace(before) || char.IsWhiteSpace(after);
        if (!IsSafe(text, index))
            return false;
        if (char.IsWhiteSpace(before))
            return !GroupsDigits(text, index - 1);
        return char.IsWhiteSpace(after) ? !GroupsDigits(text, index) : IsBetweenUnspacedWords(text, index);
    }

    /// <summary>Whether a space does not break and stands between digits, as in 1 200.</summary>
    public static bool GroupsDigits(ReadOnlySpan<char> text, int index) =>
        text[index] is '\u00A0' or '\u202F' or '\u2007' && index > 0 && index + 1 < text.Length && char.IsDigit(text[index - 1]) && char.IsDigit(text[index + 1]);

    private static int StartOfCompleted(string text, int start)
    {
        for (var i = start; i >= Math.Max(0, start - Margin); i--)
        {
            if (IsEdge(text, i))
                return i;
        }
        while (!IsSafe(text, start))
            start--;
        return start;
    }

    private static int EndOfCompleted(string text, int end)
    {
        for (var i = end; i <= text.Length && i <= end + Margin; i++)
        {
            if (IsEdge(text, i))
                return i;
        }
        while (!IsSafe(text, end))
            end++;
        return end;
    }

    // Signs stay with the word before them, opening ones with the word behind.
    private static bool IsBetweenUnspacedWords(string text, int index)
    {
        if (IsOpening(text[index - 1]) || text[index - 1] is '#' or '@' or '_' || !(char.IsLetterOrDigit(text, index) || IsOpening(text[index])))
            return false;
        var (left, right) = (index, index);
        while (left > 0 && left > index - MostSigns && IsSign(text[left - 1]))
            left--;
        while (right < text.Length && right < index + MostSigns && IsOpening(text[right]))
            right++;
        while (left > 1 && !IsSafe(text, left - 1))
            left--;
        if (left == 0 || right == text.Length)
            return false;
        Rune.DecodeFromUtf16(text.AsSpan(char.IsLowSurrogate(text[left - 1]) && left > 1 ? left - 2 : left - 1), out var before, out _);
        Rune.DecodeFromUtf16(text.AsSpan(right), out var after, out _);
        if (left == index && UnspacedScripts.IsKatakana(before) && UnspacedScripts.IsKatakana(after))
            return false;
        return UnspacedScripts.Has(before) || UnspacedScripts.Has(after);
    }

    private static bool IsOpening(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static bool IsSign(char c) => char.IsPunctuation(c) && c != '_';
}
