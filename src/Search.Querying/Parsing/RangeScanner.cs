namespace Search.Querying;

/// <summary>Reads <c>[a TO b]</c> and <c>&gt;=a</c> in a query text.</summary>
internal static class RangeScanner
{
    /// <summary>Reads a range that begins with a bracket; <see langword="false"/> when it is none, with <paramref name="position"/> as it was.</summary>
    public static bool TryRead(string text, QuoteScanner quotes, ref int position, out ScannedRange range)
    {
        range = default;
        var i = SkipSpace(text, position + 1);
        if (!TryEnd(text, quotes, ref i, out var lower))
            return false;
        var to = SkipSpace(text, i);
        if (to == i || string.Compare(text, to, "TO", 0, 2, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        i = SkipSpace(text, to + 2);
        if (i == to + 2 || !TryEnd(text, quotes, ref i, out var upper))
            return false;
        i = SkipSpace(text, i);
        if (i >= text.Length || text[i] is not (']' or '}'))
            return false;
        range = new ScannedRange(lower, upper, text[position] == '[', text[i] == ']');
        position = i + 1;
        return true;
    }

    /// <summary>Reads a comparison; <see langword="false"/> when no value follows it, with <paramref name="position"/> just past its sign.</summary>
    public static bool TryReadComparison(string text, QuoteScanner quotes, ref int position, out ScannedRange range)
    {
        var isLower = text[position++] == '>';
        var includes = position < text.Length && text[position] == '=';
        if (includes)
            position++;
        var i = SkipSpace(text, position);
        range = default;
        if (!TryEnd(text, quotes, ref i, out var value) || value is null)
            return false;
        position = i;
        range = isLower ? new ScannedRange(value, null, includes, true) : new ScannedRange(null, value, true, includes);
        return true;
    }

    private static int SkipSpace(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
            index++;
        return index;
    }

    // A star is an open end.
    private static bool TryEnd(string text, QuoteScanner quotes, ref int index, out string? value)
    {
        value = null;
        var start = index;
        if (start < text.Length && QuoteScanner.IsQuote(text[start]))
        {
            var close = quotes.FindClosing(start);
            if (close < 0)
                return false;
            value = Escapes.Remove(text.AsSpan(start + 1, close - start - 1));
            index = close + 1;
            return true;
        }
        while (index < text.Length && !WordScanner.IsBoundary(text, index) && text[index] is not ('[' or ']' or '{' or '}' or '^'))
            index += text[index] == '\\' ? 2 : 1;
        index = Math.Min(index, text.Length);
        if (index == start)
            return false;
        var raw = text.AsSpan(start, index - start);
        if (raw is not "*")
            value = Escapes.Remove(raw);
        return true;
    }
}
