using System.Text;
using System.Text.RegularExpressions;
using Search.Importing.Encodings;

namespace Search.Importing.Html.Parsing;

/// <summary>Decodes saved pages as browsers do (WHATWG Encoding; HTML Living Standard, section 13.2.3.2), except that a declaration that the bytes belie is not believed.</summary>
internal static partial class PageEncoding
{
    // Browsers look for a declaration in the first 1,024 bytes; pages saved by programs often have theirs further down.
    private const int DeclarationBytes = 16 << 10;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a page.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="declared">What was said outside of it, as in a header of HTTP; <see langword="null"/> when nothing was.</param>
    /// <param name="note">What a person should know; <see langword="null"/> when the page is what it says, or plain UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared, out string? note)
    {
        note = null;
        if (TextEncodings.OfMark(bytes, out var markLength) is { } marked)
            return marked.GetString(bytes[markLength..]);
        if (OfZeros(bytes) is { } wide)
        {
            note = $"decoded as {wide.WebName}, as every other byte is zero";
            return wide.GetString(bytes);
        }
        var name = declared ?? Declared(bytes);
        var encoding = name is null ? null : Find(name);
        if (encoding is null or UTF8Encoding)
            return DecodeUtf8(bytes, name, out note);
        // Many a page was saved as UTF-8 by a program that left the declaration as it was. Text of another encoding is valid UTF-8 by accident only when short.
        if (IsUtf8WithLetters(bytes))
        {
            note = $"says that it is {name}, but is valid UTF-8 and was decoded so";
            return Encoding.UTF8.GetString(bytes);
        }
        return encoding.GetString(bytes);
    }

    /// <summary>Decodes the beginning of a page, which may end within a character.</summary>
    public static string DecodeHead(ReadOnlySpan<byte> head, bool isWhole)
    {
        if (!isWhole && TextEncodings.OfMark(head, out _) is null && OfZeros(head) is null && head.LastIndexOf((byte)'>') is > 0 and var end)
            head = head[..(end + 1)];
        return Decode(head, null, out _);
    }

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, string? name, out string? note)
    {
        note = null;
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // A stray byte in a long page of UTF-8 is damage; a page with many is of another encoding.
            if (IsMostlyUtf8(bytes))
            {
                note = "has bytes that are not UTF-8, which were replaced by U+FFFD";
                return Encoding.UTF8.GetString(bytes);
            }
            note = name is null ? "not valid UTF-8: decoded as Windows-1252" : $"says that it is {name}, and is not: decoded as Windows-1252";
            return TextEncodings.Windows1252.GetString(bytes);
        }
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        return XmlDeclaration().Match(head) is { Success: true } xml ? xml.Groups["name"].Value
            : MetaCharset().Match(head) is { Success: true } meta ? meta.Groups["name"].Value
            : null;
    }

    private static Encoding? Find(string name)
    {
        // What the web calls Latin-1 and ASCII is Windows-1252, and UTF-16 in a declaration that could be read is UTF-8 (WHATWG Encoding, section 4.2).
        var label = name.Trim().ToLowerInvariant();
        if (label is "utf8" or "utf-8" or "unicode-1-1-utf-8" || label.StartsWith("utf-16", StringComparison.Ordinal))
            return Encoding.UTF8;
        if (label is "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "l1" or "cp1252" or "x-cp1252" or "windows-1252")
            return TextEncodings.Windows1252;
        return CodePage(label switch
        {
            "iso-8859-9" or "latin5" => "windows-1254",
            "tis-620" or "iso-8859-11" => "windows-874",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
            "shift-jis" or "sjis" or "x-sjis" or "windows-31j" => "shift_jis",
            "ks_c_5601-1987" or "euc-kr" or "korean" => "ks_c_5601-1987",
            "big5-hkscs" or "x-x-big5" => "big5",
            _ => label,
        });
    }

    private static Encoding? CodePage(string label)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            // A name that nobody knows says nothing.
            return null;
        }
    }

    // Text of western letters in UTF-16 has a zero in every other byte, and no other text has any.
    private static Encoding? OfZeros(ReadOnlySpan<byte> bytes)
    {
        const int Looked = 256;
        var head = bytes[..Math.Min(bytes.Length & ~1, Looked)];
        if (head.Length < 16)
            return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        var most = head.Length / 2 * 3 / 4;
        return odd > most && even == 0 ? Encoding.Unicode : even > most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsUtf8WithLetters(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && System.Text.Unicode.Utf8.IsValid(bytes);

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        // Ten good sequences for every bad byte: in other encodings a sequence is good by accident only.
        const int GoodForEachBad = 10;
        var (good, bad) = (0L, 0L);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == System.Buffers.OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[consumed..];
        }
        return good >= bad * GoodForEachBad;
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*?\bencoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]{2,40})""", RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("""<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*(?<name>[A-Za-z0-9._:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();
}
