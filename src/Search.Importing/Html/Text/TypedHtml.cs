using System.Text.RegularExpressions;

namespace Search.Importing.Html.Text;

/// <summary>The text of what somebody typed into a form: plain text, HTML in which line breaks make paragraphs, or HTML proper, without saying which.</summary>
internal static partial class TypedHtml
{
    /// <summary>The text in paragraphs. Line breaks part paragraphs unless the text is marked up in paragraphs already.</summary>
    public static string Of(string html) => BlankLine().Count(html) >= Paragraph().Count(html) ? HtmlText.OfTyped(html) : HtmlText.Of(html);

    [GeneratedRegex(@"\n[ \t\r]*\n")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"<p[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
