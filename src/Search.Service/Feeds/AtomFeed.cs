using System.Globalization;
using System.Text;
using System.Xml;
using Search.Archive;
using Search.Service.Pages;

namespace Search.Service.Feeds;

/// <summary>Writes a page of hits as an Atom feed (RFC 4287), with links to the pages before and behind it (RFC 5005).</summary>
/// <param name="root">The address of the service, without a slash at the end.</param>
/// <param name="search">The search as it stands in the address.</param>
/// <param name="response">Its answer.</param>
internal sealed class AtomFeed(string root, SearchRequest search, SearchResponse response)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    // Atom wants a moment of every entry; of what is not dated nothing is known but that it is not new.
    private static readonly DateTime Unknown = DateTime.UnixEpoch;

    public string Write()
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8Text(text), new XmlWriterSettings { Indent = true }))
            Write(xml);
        return text.ToString();
    }

    private void Write(XmlWriter xml)
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteElementString("title", Namespace, Clean(search.Words.Length > 0 ? Wording.Say(Texts.FeedTitle, search.Words) : Texts.FeedTitleAll));
        xml.WriteElementString("id", Namespace, root + Links.ToResult(Links.AtomPath, search));
        xml.WriteElementString("updated", Namespace, Moment(response.Hits.Select(DateOf).DefaultIfEmpty(Unknown).Max()));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, Texts.FeedAuthor);
        xml.WriteEndElement();
        WriteLink(xml, "self", "application/atom+xml", Page(search.Page));
        WriteLink(xml, "alternate", "text/html", root + Links.To(search));
        if (search.Page > 1)
            WriteLink(xml, "previous", "application/atom+xml", Page(search.Page - 1));
        if (search.Page < Math.Min(response.PageCount, SearchParameters.MaxDepth / search.PageSize))
            WriteLink(xml, "next", "application/atom+xml", Page(search.Page + 1));
        foreach (var hit in response.Hits)
            WriteEntry(xml, hit);
        xml.WriteEndElement();
    }

    private string Page(int page) => root + Links.AtomPath + SearchParameters.ToQueryString(search with { Page = page });

    private void WriteEntry(XmlWriter xml, SearchHit hit)
    {
        var (article, comment) = (hit.Article, hit.Comment?.Comment);
        var title = article.Title.Length > 0 ? article.Title : Texts.Untitled;
        var address = root + (comment is null ? Links.ToArticle(article.Id) : CommentAddress.Of(article.Id, comment.Id));
        xml.WriteStartElement("entry", Namespace);
        WriteLanguage(xml, comment?.Language ?? article.Language);
        xml.WriteElementString("title", Namespace, Clean(comment is null ? title : Wording.Say(Texts.CommentOn, comment.Author ?? Texts.Unsigned, title)));
        xml.WriteElementString("id", Namespace, address);
        xml.WriteElementString("updated", Namespace, Moment(DateOf(hit)));
        WriteLink(xml, "alternate", "text/html", address);
        if (comment is null && Links.ToWeb(article.Url) is { } url)
            WriteLink(xml, "via", "text/html", url);
        foreach (var author in comment is null ? article.Authors : comment.Author is { } name ? [name] : [])
        {
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, Clean(author));
            xml.WriteEndElement();
        }
        foreach (var tag in article.Tags)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Clean(tag));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("summary", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(string.Concat((hit.Comment?.SnippetsHtml ?? hit.BodyHtml).Select(passage => $"<p>{passage}</p>"))));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLanguage(XmlWriter xml, string? language)
    {
        if (language is not null)
            xml.WriteAttributeString("xml", "lang", null, Clean(language));
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static DateTime DateOf(SearchHit hit) => (hit.Comment is { } comment ? comment.Comment.Published : hit.Article.Published)?.Start ?? Unknown;

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>The text without what XML 1.0 has no way to say: most control characters, halves of surrogate pairs.</summary>
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text, i++, 2);
            else
                clean.Append('\uFFFD');
        }
        return clean.ToString();
    }

    // The declaration names the encoding of the writer, which for text in memory would be UTF-16.
    private sealed class Utf8Text(StringBuilder text) : StringWriter(text, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
