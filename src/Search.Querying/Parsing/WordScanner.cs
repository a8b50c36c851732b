namespace Search.Querying;

/// <summary>Finds where a word of a query text ends, and whether it is a pattern.</summary>
internal static class WordScanner
{
    // Longer runs of letters before "://" are not the name of any scheme in use.
    private const int LongestScheme = 16;

    /// <summary>Reads the word that begins at <paramref name="start"/>; it may be empty.</summary>
    /// <param name="text">The query text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="endsAtBracket">Whether <c>]</c> and <c>}</c> end it.</param>
    public static ScannedWord Read(string text, int start, bool endsAtBracket)
    {
        if (IsAddress(text, start))
        {
            var end = EndOfAddress(text, start);
            return new ScannedWord(start, end, ScannedWordKind.Plain, text[start..end]);
        }
        return Classify(text, start, EndOf(text, start, endsAtBracket));
    }

    /// <summary>Whether a word ends before that place.</summary>
    public static bool IsBoundary(string text, int index) =>
        index >= text.Length || char.IsWhiteSpace(text[index]) || text[index] is '(' or ')' || QuoteScanner.IsQuote(text[index]);

    /// <summary>Reads <c>12</c> or <c>0.5</c> up to a boundary, which another suffix is too; <see langword="false"/> when something else stands there.</summary>
    public static bool TryNumber(string text, int start, out int end)
    {
        end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
            end++;
        return end > start && char.IsAsciiDigit(text[end - 1]) && text.AsSpan(start, end - start).Count('.') <= 1 &&
            (IsBoundary(text, end) || text[end] is '^' or '~' or ']' or '}' or ',' or ';');
    }

    private static int EndOf(string text, int start, bool endsAtBracket)
    {
        var wordly = false;
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '\\')
            {
                wordly = true;
                i = Math.Min(i + 2, text.Length);
                continue;
            }
            if (IsBoundary(text, i) || (endsAtBracket && c is (']' or '}')))
                break;
            if (c is '^' or '~' && i > start && (wordly || TryNumber(text, i + 1, out _)))
                break;
            wordly = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '*' or '?';
            i++;
        }
        return i;
    }

    private static ScannedWord Classify(string text, int start, int end)
    {
        var raw = text.AsSpan(start, end - start);
        if (raw is "*:*")
            return new ScannedWord(start, end, ScannedWordKind.Anything, "", "*");
        var core = raw[..EndOfCore(raw)];
        int body = 0, stars = 0;
        var isPattern = false;
        for (var i = 0; i < core.Length;)
        {
            var c = Escapes.Next(core, ref i, out var isEscaped);
            if (c == '*' && !isEscaped)
            {
                stars++;
                continue;
            }
            isPattern |= stars > 0 || (c == '?' && !isEscaped);
            stars = 0;
            body = i;
        }
        if (isPattern)
        {
            var words = Escapes.Remove(core).Replace('*', ' ').Replace('?', ' ');
            return new ScannedWord(start, end, ScannedWordKind.Pattern, words, Escapes.Simplify(core));
        }
        if (stars == 0)
            return new ScannedWord(start, end, ScannedWordKind.Plain, Escapes.Remove(raw));
        return body == 0
            ? new ScannedWord(start, end, ScannedWordKind.Anything, "", "*")
            : new ScannedWord(start, end, ScannedWordKind.Prefix, Escapes.Remove(core[..body]));
    }

    // The word without the punctuation behind it: a question mark there ends a question.
    private static int EndOfCore(ReadOnlySpan<char> raw)
    {
        var end = 0;
        for (var i = 0; i < raw.Length;)
        {
            var c = Escapes.Next(raw, ref i, out var isEscaped);
            if (isEscaped || c == '*' || char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                end = i;
        }
        return end;
    }

    private static bool IsAddress(string text, int start)
    {
        var i = start;
        while (i < text.Length && i - start <= LongestScheme && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '+' or '-' or '.'))
            i++;
        return i > start && string.CompareOrdinal(text, i, "://", 0, 3) == 0;
    }

    private static int EndOfAddress(string text, int start)
    {
        var open = 0;
        var i = start;
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && !QuoteScanner.IsQuote(text[i]))
        {
            if (text[i] == '(')
                open++;
            else if (text[i] == ')' && --open < 0)
                break;
            i++;
        }
        return i;
    }
}
