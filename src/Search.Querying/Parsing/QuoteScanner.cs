namespace Search.Querying;

/// <summary>Finds the quotation marks that belong together in one query text, in time linear in its length over all calls.</summary>
/// <remarks>A straight quote is closed by a straight one, a typographic quote by any typographic one; where there is none, by one of the other sort.</remarks>
internal sealed class QuoteScanner(string text)
{
    private bool _noStraightAhead;
    private bool _noCurlyAhead;

    /// <summary>Whether the character opens or closes a phrase.</summary>
    public static bool IsQuote(char c) => c == '"' || IsCurly(c);

    /// <summary>Finds the quote that closes the one at <paramref name="open"/>; -1 when there is none.</summary>
    public int FindClosing(int open)
    {
        var isCurly = IsCurly(text[open]);
        var close = Find(open + 1, isCurly);
        return close >= 0 ? close : Find(open + 1, !isCurly);
    }

    private static bool IsCurly(char c) => c is '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\uFF02';

    private int Find(int from, bool curly)
    {
        ref var noneAhead = ref (curly ? ref _noCurlyAhead : ref _noStraightAhead);
        if (noneAhead)
            return -1;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (curly ? IsCurly(text[i]) : text[i] == '"')
                return i;
        }
        // What lies further on was seen as well: no later search finds one either.
        noneAhead = true;
        return -1;
    }
}
