using System.Buffers;

namespace Search.Analysis;

/// <summary>Which characters web and e-mail addresses are made of, as people write them in prose.</summary>
internal static class AddressCharacters
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create("<>\"{}|\\^` \u007F");

    /// <summary>Whether a web address may go on with <paramref name="c"/>.</summary>
    /// <remarks>RFC 3986 without its delimiters, and letters beyond ASCII, which browsers show unescaped.</remarks>
    public static bool IsOfWebAddress(char c) => c < 128 ? c > ' ' && !Delimiters.Contains(c) : IsWordPart(c);

    /// <summary>Whether <paramref name="c"/> may stand in a host name, between its dots.</summary>
    public static bool IsOfHostLabel(char c) => c == '-' || IsWordPart(c);

    /// <summary>Whether <paramref name="c"/> may stand before the @ of an e-mail address.</summary>
    public static bool IsOfMailbox(char c) => c is '.' or '_' or '%' or '+' or '-' || IsWordPart(c);

    /// <summary>Letters, digits, and the marks on them. Ideographs and kana are not: they are written up against an address.</summary>
    public static bool IsWordPart(char c) =>
        c < 128
            ? (AsciiKinds.Of[c] & (AsciiKinds.Letter | AsciiKinds.Digit)) != 0
            : (WordBreak)(WordBreakTable.Of(c) & WordBreakTable.ClassMask)
                is WordBreak.ALetter or WordBreak.HebrewLetter or WordBreak.Numeric or WordBreak.Extend;
}
