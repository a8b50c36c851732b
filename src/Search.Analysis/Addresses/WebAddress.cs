namespace Search.Analysis;

/// <summary>Recognises web addresses in running text: <c>scheme://…</c> and <c>www.…</c>.</summary>
internal static class WebAddress
{
    /// <summary>
    /// The index of the address behind a scheme that ends at <paramref name="end"/>, or -1 where no <c>://</c> with an address follows.
    /// </summary>
    public static int StartAfterScheme(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || text[end] != ':' || !text[end..].StartsWith("://"))
        {
            return -1;
        }
        var slashes = text[(end + 1)..].IndexOfAnyExcept('/');
        if (slashes < 0)
        {
            return -1;
        }
        var start = end + 1 + slashes;
        return AddressCharacters.IsWordPart(text[start]) ? start : -1;
    }

    /// <summary>The index where the letters and digits that end at <paramref name="end"/> begin: a scheme may stand behind a joint.</summary>
    public static int StartOfScheme(ReadOnlySpan<char> text, int start, int end)
    {
        var scheme = end;
        while (scheme > start && text[scheme - 1] < 128 && AddressCharacters.IsWordPart(text[scheme - 1]))
        {
            scheme--;
        }
        return scheme;
    }

    /// <summary>Whether an address without a scheme starts at <paramref name="start"/>.</summary>
    public static bool StartsWithoutScheme(ReadOnlySpan<char> text, int start) =>
        start + 4 < text.Length
        && text[start + 3] == '.'
        && text.Slice(start, 3).Equals("www", StringComparison.OrdinalIgnoreCase)
        && AddressCharacters.IsWordPart(text[start + 4]);

    /// <summary>The end of the address at <paramref name="start"/>, without the punctuation of the sentence around it.</summary>
    /// <remarks>A closing bracket ends the address unless it was opened within it, as in <c>/wiki/War_(card_game)</c>.</remarks>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        for (int round = 0, square = 0; end < text.Length && AddressCharacters.IsOfWebAddress(text[end]); end++)
        {
            var c = text[end];
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (round < 0 || square < 0)
            {
                break;
            }
        }
        return start + text[start..end].TrimEnd(".,;:!?'*_~([").Length;
    }
}
