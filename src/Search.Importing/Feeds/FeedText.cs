using System.Net;
using System.Text.RegularExpressions;
using Search.Importing.Html.Text;
using Search.Importing.Identity;
using Search.Importing.Xml;

namespace Search.Importing.Feeds;

/// <summary>Tells text from HTML in feeds, which seldom say which of both they hold and often escape it once too often.</summary>
internal static partial class FeedText
{
    /// <summary>Reads the content of an element as HTML, and moves the reader to its end.</summary>
    public static string ReadHtml(LenientXmlReader reader, FeedVocabulary vocabulary)
    {
        var type = reader.Attribute("type")?.Trim().ToLowerInvariant();
        var content = XmlContent.Read(reader);
        if (content.IsMarkup)
            return content.Text;
        if (type is not null && type.Contains('/') && !type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains("html", StringComparison.Ordinal) && !type.Contains("xml", StringComparison.Ordinal))
            return "";
        var isText = type is "text" or "text/plain" || vocabulary == FeedVocabulary.Atom && type is null && !TagRegex().IsMatch(content.Text);
        return isText ? WebUtility.HtmlEncode(content.Text) : Unescaped(content.Text);
    }

    /// <summary>The text of an entry's HTML, in paragraphs.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="title">The entry's title, by which the line is known that WordPress puts beneath every entry of a feed.</param>
    public static string Paragraphs(string html, string title)
    {
        if (FooterRegex().Match(html) is { Success: true } footer && Line(footer.Groups["title"].Value) == title)
            html = html[..footer.Index];
        return BlockRegex().IsMatch(html) ? HtmlText.Of(html) : HtmlText.OfTyped(html);
    }

    /// <summary>A title, name or tag on one line, with the mark-up and the entities of HTML resolved.</summary>
    public static string Line(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') >= 0 && (InlineRegex().IsMatch(html) || EntityRegex().IsMatch(html)))
        {
            html = WebUtility.HtmlDecode(InlineRegex().Replace(html, ""));
            // What was escaped twice is still escaped; a title that speaks of an entity is rarer by far.
            if (EntityRegex().IsMatch(html))
                html = WebUtility.HtmlDecode(html);
        }
        return OneLine.Of(html);
    }

    private static string Unescaped(string html) => !html.Contains('<') && EscapedTagRegex().IsMatch(html) ? WebUtility.HtmlDecode(html) : html;

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9]*(\s[^<>]*)?/?>", RegexOptions.CultureInvariant)]
    private static partial Regex TagRegex();

    [GeneratedRegex(@"&lt;/?(?:p|br|div|a|em|strong|b|i|ul|ol|li|blockquote|img|span|h[1-6])(?:\s|/|&gt;)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EscapedTagRegex();

    [GeneratedRegex(@"<(?:p|br|div|li|h[1-6]|td|blockquote|section|article)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BlockRegex();

    // Only what titles really hold: "Vec<T>" is no mark-up.
    [GeneratedRegex(@"</?(?:a|b|i|u|q|s|em|br|wbr|sub|sup|span|font|cite|code|mark|small|strong|abbr|p|div|img|del|ins)(?:\s[^<>]*)?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InlineRegex();

    [GeneratedRegex(@"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});", RegexOptions.CultureInvariant)]
    private static partial Regex EntityRegex();

    // <p>The post <a>T</a> appeared first on <a>Site</a>.</p>, in the site's language.
    [GeneratedRegex(@"<p>[^<>]{0,40}<a [^<>]*>(?<title>[^<>]*)</a>[^<>]{3,60}<a [^<>]*>[^<>]*</a>[^<>]{0,20}</p>\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FooterRegex();
}
