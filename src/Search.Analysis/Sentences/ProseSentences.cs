namespace Search.Analysis;

/// <summary>Finds the sentences of prose: those of <see cref="SentenceBreaker"/>, joined where the full stop between them belongs to an abbreviation.</summary>
/// <remarks>
/// UAX #29 leaves abbreviations to a tailoring; this is one for English and for initials in any language. A sentence goes on behind
/// a title (<c>Mr. Jones</c>), behind a word that stands before a number where a digit follows (<c>No. 5</c>, <c>Sept. 11, President</c>), and,
/// unless the next word is one that sentences begin with (<c>The</c>, <c>He</c>), behind an initial (<c>J. Smith</c>), an acronym with dots
/// (<c>the U.S. Senate</c>, <c>5 p.m. Monday</c>) and a few words such as <c>Inc.</c> and <c>Jr.</c>. Where it errs it shows a sentence too many rather than
/// one that begins amid a name. Time is linear in the text. Thread-safe.
/// </remarks>
public static class ProseSentences
{
    // An abbreviation with dots is no longer than this: the longest listed has seven letters.
    private const int LongestAbbreviation = 12;

    /// <summary>The end of the sentence that starts at <paramref name="start"/>, which is 0 or a boundary.</summary>
    /// <returns>Index just past the sentence and the space behind it; at most the length of <paramref name="text"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is not within <paramref name="text"/> or at its end.</exception>
    public static int NextBoundary(ReadOnlySpan<char> text, int start)
    {
        var boundary = SentenceBreaker.NextBoundary(text, start);
        while (boundary < text.Length && IsBehindAbbreviation(text, boundary))
            boundary = SentenceBreaker.NextBoundary(text, boundary);
        return boundary;
    }

    private static bool IsBehindAbbreviation(ReadOnlySpan<char> text, int boundary)
    {
        var stop = boundary;
        while (stop > 0 && text[stop - 1] is ' ' or '\t' or '\u00A0' or '\u202F')
            stop--;
        if (stop == 0 || text[stop - 1] != '.')
            return false;
        stop--;
        var start = stop;
        while (start > 0 && stop - start <= LongestAbbreviation && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..stop];
        if (word.Length is 0 or > LongestAbbreviation)
            return false;
        if (Abbreviations.IsTitle(word))
            return true;
        if (char.IsAsciiDigit(text[boundary]))
            return Abbreviations.StandsBeforeNumbers(word);
        return (IsInitials(word) || Abbreviations.StandsWithinNames(word)) && !Abbreviations.BeginsSentences(FirstWord(text[boundary..]));
    }

    /// <summary>J, U.S, p.m: single letters with dots between; one alone is a capital.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
            return char.IsUpper(word[0]);
        for (var i = 0; i < word.Length; i++)
        {
            if ((i & 1) == 0 ? word[i] == '.' : word[i] != '.')
                return false;
        }
        return (word.Length & 1) != 0;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length <= LongestAbbreviation && char.IsLetter(text[length]))
            length++;
        // "A. Smith" begins with an initial, not with the article.
        return length < text.Length && text[length] == '.' ? [] : text[..length];
    }
}
