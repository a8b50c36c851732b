using System.Text.RegularExpressions;

namespace Search.Importing.Html;

/// <summary>Tells HTML from other text by how it begins.</summary>
internal static partial class HtmlSignature
{
    /// <summary>Whether a text begins like a page, or like a part of one.</summary>
    public static bool IsIn(string head)
    {
        var rest = head.AsSpan().TrimStart("\uFEFF \t\r\n\f\0");
        // Declarations and comments, as browsers write above what they save, may come first in any number.
        while (rest.StartsWith("<!--") || rest.StartsWith("<?"))
        {
            var end = rest.StartsWith("<?") ? "?>" : "-->";
            var close = rest.IndexOf(end);
            if (close < 0)
                return false;
            rest = rest[(close + end.Length)..].TrimStart();
        }
        if (rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            return rest[9..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);
        return Page().IsMatch(rest) || Part().IsMatch(rest) && Paragraphs().IsMatch(rest);
    }

    [GeneratedRegex(@"^<(?:html|head|body)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"^<(?:title|meta|link|script|style|base|div|p|h[1-6]|table|article|main|section|header|nav|center|font|a|b|i|span|ul|ol|blockquote|noscript|img|br|hr|pre)[\s>/]", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    // A piece of HTML without a head is worth reading when it has text.
    [GeneratedRegex(@"<(?:p|br|div|td|li)[\s>/]", RegexOptions.IgnoreCase)]
    private static partial Regex Paragraphs();
}
