namespace Search.Importing.Xml;

/// <summary>Finds the first element of an XML document, by which its format is told, in time that grows with the text alone.</summary>
internal static class XmlRoot
{
    // A byte-order mark, white space, a line that a tool or a mail program left.
    private const int MostBeforeFirstTag = 64;

    /// <summary>The local name of the root element, past declarations, comments and the document type; <see langword="null"/> when the text shows none.</summary>
    public static string? LocalNameIn(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('<');
        if (open is < 0 or > MostBeforeFirstTag)
            return null;
        text = text[open..];
        while (text is ['<', '?' or '!', ..])
        {
            if (AfterMarkup(text) is not (> 0 and var next))
                return null;
            text = text[next..].TrimStart();
        }
        if (text is not ['<', ..])
            return null;
        var name = text[1..];
        var end = name.IndexOfAny(" \t\r\n/>");
        name = end < 0 ? name : name[..end];
        name = name[(name.IndexOf(':') + 1)..];
        return name.IsEmpty ? null : name.ToString();
    }

    // Where what begins with <? or <! has ended; 0 when the text ends before.
    private static int AfterMarkup(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--"))
            return Past(text, 4, "-->");
        var close = text.IndexOf('>');
        var subset = text.StartsWith("<!DOCTYPE") ? text.IndexOf('[') : -1;
        return subset < 0 || subset > close ? close + 1 : Past(text, subset, "]") is > 0 and var after ? Past(text, after, ">") : 0;
    }

    private static int Past(ReadOnlySpan<char> text, int start, string mark) =>
        text[start..].IndexOf(mark) is >= 0 and var at ? start + at + mark.Length : 0;
}
