using System.Text;

namespace Search.Importing.Encodings;

/// <summary>Finds an encoding by the name that a declaration gives it.</summary>
internal static class Charsets
{
    // Names by which pages and mail mean a larger set than the name says, as the WHATWG's Encoding Standard lists them (https://encoding.spec.whatwg.org).
    private static readonly Dictionary<string, string> MeantAs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ansi_x3.4-1968"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["x-cp1252"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["win-1251"] = "windows-1251",
        ["latin2"] = "iso-8859-2",
        ["iso8859-2"] = "iso-8859-2",
        ["latin9"] = "iso-8859-15",
        ["iso8859-15"] = "iso-8859-15",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["cp936"] = "gb18030",
        ["sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ms_kanji"] = "shift_jis",
        ["eucjp"] = "euc-jp",
        ["x-euc-jp"] = "euc-jp",
        ["ks_c_5601-1987"] = "ks_c_5601-1987",
        ["euc-kr"] = "ks_c_5601-1987",
        ["euckr"] = "ks_c_5601-1987",
        ["cp949"] = "ks_c_5601-1987",
        ["big5-hkscs"] = "big5",
        ["utf8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["utf16"] = "utf-16",
        ["ucs-2"] = "utf-16",
        ["unicode"] = "utf-16",
    };

    /// <summary>The encoding of a name; <see langword="null"/> for a name that is unknown or missing.</summary>
    public static Encoding? Find(string? name)
    {
        name = name?.Trim(' ', '\t', '\r', '\n', '"', '\'', ';');
        if (name is not { Length: > 0 and <= 40 })
            return null;
        name = MeantAs.GetValueOrDefault(name, name);
        // UTF-7 can hide mark-up in what looks like plain text, so it is never decoded (RFC 2152, and every browser).
        if (name.Equals("utf-7", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding that a media type's <c>charset</c> names, as in <c>text/html; charset=utf-8</c>.</summary>
    public static Encoding? OfMediaType(string? mediaType)
    {
        if (mediaType is null)
            return null;
        foreach (var part in mediaType.Split(';').Skip(1))
        {
            var equals = part.IndexOf('=');
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
                return Find(part[(equals + 1)..]);
        }
        return null;
    }
}
