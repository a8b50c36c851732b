using AngleSharp.Dom;
using Search.Importing.Html.Parsing;

namespace Search.Importing.Html.Text;

/// <summary>
/// Turns HTML into text: paragraphs separated by an empty line, lines of lists, tables, verse and code on lines of their own, entities decoded, white
/// space as a browser would show it. Scripts, styles, forms and what is hidden leave nothing; of a link its words stay.
/// </summary>
/// <remarks>Any input gives some text: unclosed, misnested and unknown tags are read as browsers read them. Safe for use by several threads.</remarks>
internal static class HtmlText
{
    // What the editor of WordPress writes between its blocks; such a text is HTML proper, in which line breaks mean nothing.
    private const string BlockMark = "<!-- wp:";

    [ThreadStatic]
    private static TextFlow? _flow;

    /// <summary>The text of a piece of HTML.</summary>
    /// <param name="html">HTML, or plain text.</param>
    public static string Of(string html) => Of(html, keepsLines: false);

    /// <summary>The text of HTML in which an empty line begins a paragraph and a line break is one, as blogs store what people type.</summary>
    /// <param name="html">HTML, or plain text. What WordPress's block editor wrote is recognised and read as HTML proper.</param>
    public static string OfTyped(string html) => Of(html, keepsLines: !html.Contains(BlockMark, StringComparison.Ordinal));

    /// <summary>The text of an element with all that is in it, or of a text node.</summary>
    public static string Of(INode node)
    {
        var flow = new TextFlow();
        HtmlTextWalk.Append(node, flow, keepsLines: false);
        return flow.ToString();
    }

    /// <summary>The text of a piece of HTML by way of a tree, whether or not it takes one.</summary>
    /// <param name="html">HTML, or plain text.</param>
    /// <param name="keepsLines">Whether line breaks in the HTML are line breaks of the text.</param>
    internal static string OfTree(string html, bool keepsLines)
    {
        var flow = new TextFlow();
        HtmlTextWalk.Append(HtmlParsing.ParseFragment(html), flow, keepsLines);
        return flow.ToString();
    }

    private static string Of(string html, bool keepsLines)
    {
        var flow = _flow ??= new TextFlow();
        flow.Clear();
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            if (keepsLines)
                flow.AppendLines(html, keepsSpaces: false);
            else
                flow.Append(html);
        }
        else if (!SimpleMarkup.TryAppend(html, flow, keepsLines))
            return OfTree(html, keepsLines);
        return flow.ToString();
    }
}
