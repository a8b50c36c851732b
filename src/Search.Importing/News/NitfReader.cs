using System.Text;
using System.Text.RegularExpressions;
using Search.Importing.Feeds;
using Search.Importing.Html.Text;
using Search.Importing.Identity;
using Search.Importing.Xml;

namespace Search.Importing.News;

/// <summary>Reads the elements of a NITF document that an archive has a place for.</summary>
internal static partial class NitfReader
{
    /// <summary>Reads a document, the reader standing on its start, and moves to its end.</summary>
    public static void Read(LenientXmlReader xml, NitfDocument document)
    {
        var depth = xml.Depth;
        string? headTitle = null, subtitle = null, lead = null;
        var body = new StringBuilder();
        while (xml.Read() && !(xml.Kind == XmlNodeKind.End && xml.Depth == depth))
        {
            if (xml.Kind != XmlNodeKind.Start)
                continue;
            switch (xml.LocalName.ToLowerInvariant())
            {
                case "title":
                    headTitle ??= FeedText.Line(XmlContent.Read(xml).Text);
                    break;
                case "hl1":
                    var line = Inline(xml);
                    document.Title = document.Title.Length == 0 ? line : document.Title;
                    break;
                case "hl2":
                    // Within the text it heads a part of it.
                    subtitle ??= Inline(xml);
                    break;
                case "abstract":
                    lead = HtmlText.Of(XmlContent.Read(xml).Text);
                    break;
                case "byline":
                    AddAuthors(xml, document);
                    break;
                case "body.content":
                    Append(body, HtmlText.Of(XmlContent.Read(xml).Text));
                    break;
                case "meta":
                    ReadMeta(xml, document);
                    break;
                default:
                    ReadFact(xml, document);
                    break;
            }
        }
        if (document.Title.Length == 0)
            document.Title = headTitle ?? "";
        document.Body = body.ToString();
        if (document.Body.Length == 0 && lead is not null)
            document.Body = lead;
    }

    private static void ReadFact(LenientXmlReader xml, NitfDocument document)
    {
        switch (xml.LocalName.ToLowerInvariant())
        {
            case "doc-id":
                document.Id ??= Given(xml.Attribute("id-string"));
                break;
            case "pubdata":
                document.Outlet ??= Given(xml.Attribute("name"));
                document.Url ??= Given(xml.Attribute("ex-ref"));
                AddDate(document, 0, "pubdata", xml.Attribute("date.publication"));
                break;
            case "date.issue":
                AddDate(document, 1, "date.issue", xml.Attribute("norm"));
                break;
            case "date.release":
                AddDate(document, 2, "date.release", xml.Attribute("norm"));
                break;
            case "story.date":
                AddDate(document, 3, "story.date", xml.Attribute("norm"));
                break;
            case "doc.copyright":
                document.Holder ??= Given(xml.Attribute("holder"));
                break;
            case "keyword":
                AddTag(document, xml.Attribute("key"));
                break;
            case "tobject.subject":
                AddTag(document, xml.Attribute("tobject.subject.matter") ?? xml.Attribute("tobject.subject.type"));
                break;
            case "classifier" when xml.Attribute("type") is { } type && TopicRegex().IsMatch(type):
                var value = xml.Attribute("value");
                AddTag(document, value ?? FeedText.Line(XmlContent.Read(xml).Text));
                break;
        }
    }

    // The New York Times and others give the address and what their archive adds as metadata.
    private static void ReadMeta(LenientXmlReader xml, NitfDocument document)
    {
        if (Given(xml.Attribute("content")) is not { } content)
            return;
        switch (xml.Attribute("name")?.ToLowerInvariant())
        {
            case "online_sections" or "section":
                foreach (var section in content.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    AddTag(document, section);
                break;
            case "lang" or "language":
                document.Language ??= content;
                break;
        }
    }

    private static void AddAuthors(LenientXmlReader xml, NitfDocument document)
    {
        // A byline may stand twice, as printed and normalised.
        var isNormalised = xml.Attribute("class") is "normalized_byline";
        var depth = xml.Depth;
        var persons = new List<string>();
        var text = new StringBuilder();
        while (xml.Read() && !(xml.Kind == XmlNodeKind.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNodeKind.Text)
                text.Append(xml.Text);
            else if (xml.Kind == XmlNodeKind.Start && xml.LocalName == "person")
                persons.Add(Inline(xml));
            else if (xml.Kind == XmlNodeKind.Start && xml.LocalName is "byttl" or "location")
                XmlContent.Read(xml);
        }
        if (persons.Count == 0)
            persons.AddRange(Names(FeedText.Line(text.ToString())));
        if (isNormalised && document.Authors.Count > 0)
            return;
        foreach (var person in persons.Select(PersonName.Of).OfType<string>())
        {
            if (!document.Authors.Contains(person))
                document.Authors.Add(person);
        }
    }

    /// <summary>The names in a byline: <c>By Ann Oar and Bo Aas</c>.</summary>
    public static IEnumerable<string> Names(string byline)
    {
        byline = ByRegex().Replace(byline, "");
        return AndRegex().Split(byline).Where(name => name.Length > 0);
    }

    private static string Inline(LenientXmlReader xml) => WhiteRegex().Replace(HtmlText.Of(XmlContent.Read(xml).Text), " ").Trim();

    private static void Append(StringBuilder body, string text)
    {
        if (text.Length > 0)
            body.Append(body.Length > 0 ? "\n\n" : "").Append(text);
    }

    private static void AddDate(NitfDocument document, int rank, string source, string? text)
    {
        if (Given(text) is { } given)
            document.Dates.Add((rank, source, given));
    }

    private static void AddTag(NitfDocument document, string? text)
    {
        if (Given(text) is { } tag && !document.Tags.Contains(tag))
            document.Tags.Add(tag);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^(?:By|Von|Par|Por|Di|Door|Av)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByRegex();

    [GeneratedRegex(@"\s+(?:and|und|et|y|e|en|och|&)\s+|\s*;\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AndRegex();

    [GeneratedRegex("descriptor|taxonom|subject|category|topic", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TopicRegex();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteRegex();
}
