using System.Net;
using Search.Importing.Feeds;
using Search.Importing.Html.Text;
using Search.Importing.Identity;
using Search.Importing.Xml;

namespace Search.Importing.News;

/// <summary>Reads the elements of a NewsML-G2 item that an archive has a place for.</summary>
internal static class NewsMlReader
{
    /// <summary>Reads an item, the reader standing on its start, and moves to its end.</summary>
    public static NewsMlItem Read(LenientXmlReader xml)
    {
        var item = new NewsMlItem(new NitfDocument { Line = xml.Line, Language = xml.Attribute("xml:lang") ?? xml.Attribute("lang"), Id = Given(xml.Attribute("guid")) });
        if (item.Document.Id is { } id && Uri.TryCreate(id, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            item.Document.Url = id;
        var byline = new List<string>();
        ReadChildren(xml, part =>
        {
            switch (part)
            {
                case "itemMeta":
                    ReadChildren(xml, name => ReadItemFact(xml, name, item));
                    break;
                case "contentMeta":
                    ReadChildren(xml, name => ReadContentFact(xml, name, item.Document, byline));
                    break;
                case "contentSet":
                    ReadChildren(xml, name => ReadContent(xml, name, item.Document));
                    break;
                default:
                    XmlContent.Read(xml);
                    break;
            }
        });
        // The byline is what is printed; the creator may be a desk.
        AddAuthors(item.Document, byline, inFront: true);
        return item;
    }

    private static void ReadItemFact(LenientXmlReader xml, string name, NewsMlItem item)
    {
        switch (name)
        {
            case "itemClass":
                item.Class = Code(xml);
                XmlContent.Read(xml);
                break;
            case "pubStatus":
                item.Status = Code(xml);
                XmlContent.Read(xml);
                break;
            case "embargoed":
                item.Embargo = XmlContent.Read(xml).Text.Trim();
                break;
            case "provider":
                item.Document.Outlet ??= Named(xml);
                break;
            case "firstCreated":
                AddDate(item.Document, 1, name, XmlContent.Read(xml).Text);
                break;
            case "versionCreated":
                AddDate(item.Document, 2, name, XmlContent.Read(xml).Text);
                break;
            default:
                XmlContent.Read(xml);
                break;
        }
    }

    private static void ReadContentFact(LenientXmlReader xml, string name, NitfDocument document, List<string> byline)
    {
        switch (name)
        {
            case "headline":
                var headline = Line(xml);
                document.Title = document.Title.Length == 0 ? headline : document.Title;
                break;
            case "by":
                byline.AddRange(NitfReader.Names(Line(xml)));
                break;
            case "creator":
                AddAuthors(document, [Named(xml) ?? ""], inFront: false);
                break;
            case "language":
                document.Language = Given(xml.Attribute("tag")) ?? document.Language;
                XmlContent.Read(xml);
                break;
            case "subject" or "genre":
                AddTag(document, Named(xml));
                break;
            case "keyword":
                AddTag(document, Line(xml));
                break;
            case "contentCreated":
                AddDate(document, 0, name, XmlContent.Read(xml).Text);
                break;
            default:
                XmlContent.Read(xml);
                break;
        }
    }

    private static void ReadContent(LenientXmlReader xml, string name, NitfDocument document)
    {
        if (name == "inlineXML")
            ReadChildren(xml, element => ReadMarkup(xml, element, document));
        else if (name == "inlineData")
        {
            var isHtml = xml.Attribute("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;
            var data = XmlContent.Read(xml).Text;
            Append(document, TypedHtml.Of(isHtml ? data : WebUtility.HtmlEncode(data)));
        }
        else
            XmlContent.Read(xml);
    }

    private static void ReadMarkup(LenientXmlReader xml, string element, NitfDocument document)
    {
        switch (element.ToLowerInvariant())
        {
            case "html":
                ReadChildren(xml, inner => ReadMarkup(xml, inner, document));
                break;
            case "head":
                XmlContent.Read(xml);
                break;
            case "nitf":
                ReadNitf(xml, document);
                break;
            default:
                Append(document, HtmlText.Of(XmlContent.Read(xml).Text));
                break;
        }
    }

    // What the item says of itself is newer than what the document within it says.
    private static void ReadNitf(LenientXmlReader xml, NitfDocument document)
    {
        var inner = new NitfDocument { Line = xml.Line };
        NitfReader.Read(xml, inner);
        document.Title = document.Title.Length == 0 ? inner.Title : document.Title;
        document.Url ??= inner.Url;
        document.Holder ??= inner.Holder;
        AddAuthors(document, inner.Authors, inFront: true);
        foreach (var tag in inner.Tags)
            AddTag(document, tag);
        document.Dates.AddRange(inner.Dates.Select(date => (date.Rank + 3, date.Source, date.Text)));
        Append(document, inner.Body);
    }

    private static void ReadChildren(LenientXmlReader xml, Action<string> read)
    {
        var depth = xml.Depth;
        while (xml.Read() && !(xml.Kind == XmlNodeKind.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNodeKind.Start)
                read(xml.LocalName);
        }
    }

    // A concept by its first name; those of broader concepts and of other languages stand behind it.
    private static string? Named(LenientXmlReader xml)
    {
        var literal = Given(xml.Attribute("literal"));
        string? named = null;
        ReadChildren(xml, child =>
        {
            var content = XmlContent.Read(xml).Text;
            if (child == "name")
                named ??= Given(FeedText.Line(content));
        });
        return named ?? literal;
    }

    private static string? Code(LenientXmlReader xml) => Given(xml.Attribute("qcode")) ?? Given(xml.Attribute("uri"));

    private static string Line(LenientXmlReader xml) => FeedText.Line(XmlContent.Read(xml).Text);

    private static void AddAuthors(NitfDocument document, IReadOnlyList<string> names, bool inFront)
    {
        var people = names.Select(PersonName.Of).OfType<string>().Except(document.Authors, StringComparer.Ordinal).ToList();
        if (inFront && names.Any(name => name.Length > 0))
            document.Authors.RemoveAll(author => !names.Contains(author));
        document.Authors.InsertRange(inFront ? 0 : document.Authors.Count, people);
    }

    private static void AddDate(NitfDocument document, int rank, string source, string text)
    {
        if (Given(text) is { } given)
            document.Dates.Add((rank, source, given));
    }

    private static void AddTag(NitfDocument document, string? text)
    {
        if (Given(text) is { } tag && !document.Tags.Contains(tag))
            document.Tags.Add(tag);
    }

    private static void Append(NitfDocument document, string text)
    {
        if (text.Length > 0)
            document.Body = document.Body.Length > 0 ? $"{document.Body}\n\n{text}" : text;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
