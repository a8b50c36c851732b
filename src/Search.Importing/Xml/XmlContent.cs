using System.Net;
using System.Text;

namespace Search.Importing.Xml;

/// <summary>What an element holds.</summary>
/// <param name="Text">Its text, or its markup when elements stand in it.</param>
/// <param name="IsMarkup">Whether elements stand in it, so that <paramref name="Text"/> is markup whatever the element says.</param>
internal readonly record struct XmlContent(string Text, bool IsMarkup)
{
    /// <summary>Reads the content of the element whose start the reader stands on, and moves to its end.</summary>
    /// <remarks>Elements within are written as markup, without prefixes, so that XHTML in a feed is HTML to whoever reads on.</remarks>
    public static XmlContent Read(LenientXmlReader reader)
    {
        var depth = reader.Depth;
        string? only = null;
        StringBuilder? text = null;
        var isMarkup = false;
        while (reader.Read() && !(reader.Kind == XmlNodeKind.End && reader.Depth == depth))
        {
            if (reader.Kind == XmlNodeKind.Text && only is null && text is null)
            {
                only = reader.Text;
                continue;
            }
            text ??= new StringBuilder(only);
            if (text.Length > XmlLimits.ContentLength)
                continue;
            if (reader.Kind == XmlNodeKind.Text)
            {
                text.Append(isMarkup ? WebUtility.HtmlEncode(reader.Text) : reader.Text);
                continue;
            }
            if (!isMarkup)
            {
                isMarkup = true;
                var before = WebUtility.HtmlEncode(text.ToString());
                text.Clear().Append(before);
            }
            AppendTag(text, reader);
        }
        return new XmlContent(text?.ToString() ?? only ?? "", isMarkup);
    }

    private static void AppendTag(StringBuilder text, LenientXmlReader reader)
    {
        text.Append(reader.Kind == XmlNodeKind.End ? "</" : "<").Append(reader.LocalName);
        foreach (var attribute in reader.Attributes)
        {
            if (!attribute.Name.StartsWith("xmlns", StringComparison.Ordinal))
                text.Append(' ').Append(attribute.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
        }
        text.Append('>');
    }
}
