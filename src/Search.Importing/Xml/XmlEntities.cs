using System.Globalization;
using System.Net;
using System.Text;
using Search.Importing.Encodings;

namespace Search.Importing.Xml;

/// <summary>Resolves character references: XML's own, HTML's by name, and numbers as browsers read them.</summary>
internal static class XmlEntities
{
    /// <summary>The longest reference that is looked at, between its ampersand and its semicolon.</summary>
    public const int MaxLength = 32;

    /// <summary>What a reference stands for.</summary>
    /// <param name="name">What stands between ampersand and semicolon: <c>amp</c>, <c>eacute</c>, <c>#8217</c>, <c>#x2019</c>.</param>
    /// <returns>Empty for a character that no text can hold; <see langword="null"/> for what is no reference.</returns>
    public static string? Resolve(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u00A0",
        ['#', 'x' or 'X', .. var digits] => OfNumber(digits, NumberStyles.AllowHexSpecifier),
        ['#', .. var digits] => OfNumber(digits, NumberStyles.None),
        _ => OfName(name),
    };

    private static string? OfName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > MaxLength)
            return null;
        var reference = $"&{name};";
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded == reference ? null : decoded;
    }

    private static string? OfNumber(ReadOnlySpan<char> digits, NumberStyles style)
    {
        if (digits.IsEmpty || !long.TryParse(digits, style, CultureInfo.InvariantCulture, out var number))
            return null;
        return number switch
        {
            '\t' or '\n' or '\r' => ((char)number).ToString(),
            < 0x20 or 0x7F or 0xFFFE or 0xFFFF or > 0x10FFFF => "",
            // Windows-1252 code points passed off as Unicode's, which browsers read as meant (HTML, "numeric character reference end state").
            >= 0x80 and < 0xA0 => TextEncodings.Windows1252.GetString([(byte)number]),
            // Some exports write a character beyond the BMP as two references, one for each half; the reader joins them.
            >= 0xD800 and < 0xE000 => ((char)number).ToString(),
            _ => new Rune((int)number).ToString(),
        };
    }
}
