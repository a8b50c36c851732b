namespace Search.Analysis;

/// <summary>Recognises e-mail addresses in running text: a name, @, and a host with at least one dot.</summary>
internal static class MailAddress
{
    /// <summary>Finds the first e-mail address that starts at <paramref name="from"/> or later.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        for (var next = from; next < text.Length;)
        {
            var sign = text[next..].IndexOf('@');
            if (sign < 0)
            {
                break;
            }
            sign += next;
            start = StartOfMailbox(text, next, sign);
            end = EndOfHost(text, sign + 1);
            if (start < sign && end > 0)
            {
                return true;
            }
            next = sign + 1;
        }
        start = end = text.Length;
        return false;
    }

    private static int StartOfMailbox(ReadOnlySpan<char> text, int from, int sign)
    {
        var start = sign;
        while (start > from && AddressCharacters.IsOfMailbox(text[start - 1]))
        {
            start--;
        }
        while (start < sign && !AddressCharacters.IsWordPart(text[start]))
        {
            start++;
        }
        return start;
    }

    /// <summary>The end of the host name at <paramref name="start"/>, or -1 if there is none with two labels, the last of letters.</summary>
    private static int EndOfHost(ReadOnlySpan<char> text, int start)
    {
        var end = -1;
        var label = start;
        for (var i = start; ; i++)
        {
            if (i < text.Length && AddressCharacters.IsOfHostLabel(text[i]))
            {
                continue;
            }
            var isLabel = i > label && text[label] != '-' && text[i - 1] != '-';
            if (!isLabel)
            {
                return end;
            }
            if (label > start && i >= label + 2 && !char.IsAsciiDigit(text[label]))
            {
                end = i;
            }
            if (i >= text.Length || text[i] != '.')
            {
                return end;
            }
            label = i + 1;
        }
    }
}
