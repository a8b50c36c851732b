using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Search.Service.Pages;

/// <summary>Characters that HTML has no way to say, as they are or by number: control characters and noncharacters (HTML standard, 13.1.4 and 13.2.3.5).</summary>
internal static partial class HtmlCharacters
{
    /// <summary>Whether a character may stand in a page.</summary>
    public static bool IsAllowed(char character) => character switch
    {
        '\t' or '\n' or '\f' or '\r' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF' => false,
        _ => true,
    };

    /// <summary>The page with the replacement character in their place.</summary>
    public static string Replaced(string html)
    {
        html = NumberRegex().Replace(html, number => IsAllowed(Named(number.Groups["code"].Value)) ? number.Value : "\uFFFD");
        if (html.All(IsAllowed))
            return html;
        var clean = new StringBuilder(html.Length);
        foreach (var character in html)
            clean.Append(IsAllowed(character) ? character : '\uFFFD');
        return clean.ToString();
    }

    // A carriage return by number is an error, as it is none of what ends a line.
    private static char Named(string code)
    {
        var number = int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return number == '\r' ? '\0' : number > char.MaxValue ? ' ' : (char)number;
    }

    [GeneratedRegex("&#x(?<code>[0-9A-F]{1,6});")]
    private static partial Regex NumberRegex();
}
