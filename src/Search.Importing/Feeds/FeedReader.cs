using System.Globalization;
using Search.Importing.Dates;
using Search.Importing.Formats;
using Search.Importing.Identity;
using Search.Importing.Xml;

namespace Search.Importing.Feeds;

/// <summary>Reads the entries of a feed, whatever mixture of RSS and Atom it is. Used by one thread, for one feed.</summary>
/// <param name="xml">The feed, before its first node.</param>
/// <param name="channel">Filled with what the feed says of itself before each entry.</param>
/// <param name="problems">Told what cannot be read.</param>
internal sealed class FeedReader(LenientXmlReader xml, FeedChannel channel, ProblemSink problems)
{
    private const string KindScheme = "http://schemas.google.com/g/2005#kind";

    /// <summary>Reads the entries; one that the end of the file cuts off is left out and said.</summary>
    public IEnumerable<FeedEntry> Read()
    {
        FeedEntry? entry = null;
        var depth = 0;
        while (xml.Read())
        {
            if (xml.Kind == XmlNodeKind.End && entry is not null && xml.Depth == depth)
            {
                if (!xml.WasCutOff)
                    yield return entry;
                entry = null;
            }
            if (xml.Kind != XmlNodeKind.Start)
                continue;
            var vocabulary = FeedVocabularies.Of(xml);
            if (vocabulary is FeedVocabulary.Core or FeedVocabulary.Atom && xml.LocalName.ToLowerInvariant() is "item" or "entry")
            {
                // The one before has no end: what it holds is whole all the same.
                if (entry is not null)
                    yield return entry;
                depth = xml.Depth;
                entry = new FeedEntry
                {
                    Line = xml.Line,
                    Language = xml.Attribute("xml:lang"),
                    // RSS 1.0 names the item's address here, too.
                    Id = xml.AttributeOfAnyPrefix("about"),
                };
            }
            else if (entry is not null)
                ReadEntryElement(entry, vocabulary);
            else
                ReadChannelElement(vocabulary);
        }
    }

    private void ReadChannelElement(FeedVocabulary vocabulary)
    {
        switch (vocabulary, xml.LocalName.ToLowerInvariant())
        {
            case (_, "rss" or "rdf" or "feed" or "channel"):
                channel.Base = xml.Attribute("xml:base") ?? channel.Base;
                channel.Language ??= xml.Attribute("xml:lang");
                break;
            case (FeedVocabulary.Core or FeedVocabulary.Atom, "title"):
                channel.Title ??= FeedText.Line(FeedText.ReadHtml(xml, vocabulary));
                break;
            case (FeedVocabulary.Core or FeedVocabulary.Atom, "link"):
                var (link, rel) = ReadLink();
                if (rel is "alternate")
                    channel.Link ??= link;
                break;
            case (FeedVocabulary.Core or FeedVocabulary.DublinCore, "language"):
                channel.Language ??= XmlContent.Read(xml).Text.Trim();
                break;
            case (FeedVocabulary.Atom, "author"):
                if (ReadPerson() is { } name)
                    channel.Authors.Add(name);
                break;
            default:
                // Images, text boxes, extensions: their titles and links are not the feed's.
                if (xml.Depth > 1)
                    XmlContent.Read(xml);
                break;
        }
    }

    private void ReadEntryElement(FeedEntry entry, FeedVocabulary vocabulary)
    {
        var name = xml.LocalName.ToLowerInvariant();
        switch (vocabulary)
        {
            case FeedVocabulary.Core or FeedVocabulary.Atom:
                ReadPlain(entry, vocabulary, name);
                break;
            case FeedVocabulary.DublinCore:
                ReadDublinCore(entry, name);
                break;
            case FeedVocabulary.Content when name == "encoded":
                SetContent(entry, vocabulary, "content:encoded");
                break;
            case FeedVocabulary.Thread when name == "in-reply-to":
                (entry.ReplyToId, entry.ReplyToLink) = (xml.AttributeOfAnyPrefix("ref")?.Trim(), xml.AttributeOfAnyPrefix("href")?.Trim());
                XmlContent.Read(xml);
                break;
            case FeedVocabulary.Slash when name == "comments":
            case FeedVocabulary.Thread when name == "total":
                entry.CommentCount = int.TryParse(XmlContent.Read(xml).Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : null;
                break;
            case FeedVocabulary.Control when name == "control":
                entry.IsDraft |= XmlContent.Read(xml).Text.Contains("yes", StringComparison.OrdinalIgnoreCase);
                break;
            case FeedVocabulary.Blogger:
                ReadBlogger(entry, name);
                break;
            case FeedVocabulary.Other when name == "body":
                SetContent(entry, vocabulary, "xhtml:body");
                break;
            default:
                XmlContent.Read(xml);
                break;
        }
    }

    private void ReadPlain(FeedEntry entry, FeedVocabulary vocabulary, string name)
    {
        switch (name)
        {
            case "title":
                entry.Title ??= FeedText.Line(FeedText.ReadHtml(xml, vocabulary));
                break;
            case "link":
                SetLink(entry);
                break;
            case "guid":
                entry.IdIsNoLink = xml.Attribute("isPermaLink") is { } permanent && permanent.Equals("false", StringComparison.OrdinalIgnoreCase);
                entry.Id = XmlContent.Read(xml).Text.Trim();
                break;
            case "id":
                entry.Id = XmlContent.Read(xml).Text.Trim();
                break;
            case "pubdate" or "published" or "issued" or "date":
                SetPublished(entry, xml.Name);
                break;
            case "created":
                if (entry.Published is null)
                    SetPublished(entry, xml.Name);
                else
                    XmlContent.Read(xml);
                break;
            case "updated" or "modified" or "lastbuilddate":
                entry.Updated = ReadDate() ?? entry.Updated;
                break;
            case "author" or "creator":
                AddAuthor(entry, ReadPerson());
                break;
            case "category":
                AddCategory(entry);
                break;
            case "comments":
                entry.CommentsPage = XmlContent.Read(xml).Text.Trim();
                break;
            case "content" or "encoded" or "fulltext":
                SetContent(entry, vocabulary, xml.Name);
                break;
            case "description" or "summary":
                var how = xml.Name;
                var summary = FeedText.ReadHtml(xml, vocabulary);
                if (summary.Length > (entry.Summary?.Length ?? 0))
                    (entry.Summary, entry.SummaryHow) = (summary, how);
                break;
            case "source":
                entry.Origin = ReadOrigin();
                break;
            case "language":
                entry.Language ??= XmlContent.Read(xml).Text.Trim();
                break;
            default:
                XmlContent.Read(xml);
                break;
        }
    }

    private void ReadDublinCore(FeedEntry entry, string name)
    {
        switch (name)
        {
            case "creator":
                AddAuthor(entry, ReadPerson());
                break;
            case "date" or "issued" or "created":
                if (entry.Published is null)
                    SetPublished(entry, xml.Name);
                else
                    XmlContent.Read(xml);
                break;
            case "modified":
                entry.Updated = ReadDate() ?? entry.Updated;
                break;
            case "subject":
                AddTag(entry, XmlContent.Read(xml).Text);
                break;
            case "language":
                entry.Language ??= XmlContent.Read(xml).Text.Trim();
                break;
            case "title":
                entry.Title ??= FeedText.Line(FeedText.ReadHtml(xml, FeedVocabulary.Core));
                break;
            case "description" when entry.Summary is null:
                entry.SummaryHow = xml.Name;
                entry.Summary = FeedText.ReadHtml(xml, FeedVocabulary.Core);
                break;
            default:
                XmlContent.Read(xml);
                break;
        }
    }

    // The form of Google Takeout; the older export says the same by categories and links.
    private void ReadBlogger(FeedEntry entry, string name)
    {
        var text = XmlContent.Read(xml).Text.Trim();
        switch (name)
        {
            case "type":
                entry.BloggerKind = text.ToLowerInvariant();
                break;
            case "status":
                entry.IsDraft |= !text.Equals("live", StringComparison.OrdinalIgnoreCase);
                break;
            case "trashed":
                entry.IsDraft |= text.Length > 0;
                break;
            case "parent" when text.Length > 0:
                entry.ReplyToId = text;
                break;
            case "inreplyto" when text.Length > 0:
                entry.ParentLink = text;
                break;
            case "filename" when text.Length > 0:
                entry.Link ??= Resolve(text);
                break;
        }
    }

    private void SetPublished(FeedEntry entry, string how)
    {
        if (ReadDate() is { } date)
            (entry.Published, entry.PublishedHow) = (date, how);
    }

    private Archive.PartialDate? ReadDate()
    {
        var line = xml.Line;
        var text = XmlContent.Read(xml).Text.Trim();
        if (text.Length == 0)
            return null;
        if (DateReader.TryRead(text, out var date))
            return date;
        problems.Note($"not a date, taken as unknown: {(text.Length <= 60 ? text : text[..60] + "…")}", line);
        return null;
    }

    private void SetContent(FeedEntry entry, FeedVocabulary vocabulary, string how)
    {
        var html = FeedText.ReadHtml(xml, vocabulary);
        if (html.Length > (entry.Content?.Length ?? 0))
            (entry.Content, entry.ContentHow) = (html, how);
    }

    private void SetLink(FeedEntry entry)
    {
        var count = xml.AttributeOfAnyPrefix("count");
        var (link, rel) = ReadLink();
        if (link is null)
            return;
        switch (rel)
        {
            case "alternate":
                entry.Link ??= link;
                break;
            case "related":
                entry.ParentLink ??= link;
                break;
            case "replies":
                entry.CommentCount ??= int.TryParse(count, NumberStyles.Integer, CultureInfo.InvariantCulture, out var replies) ? replies : null;
                break;
        }
    }

    // Atom's link is an attribute with a relation, of which "alternate" is the default; RSS's is text.
    private (string? Link, string Relation) ReadLink()
    {
        var relation = xml.Attribute("rel")?.ToLowerInvariant() ?? "alternate";
        var type = xml.Attribute("type");
        var address = xml.Attribute("href") ?? xml.AttributeOfAnyPrefix("resource");
        var text = XmlContent.Read(xml).Text;
        if (relation == "alternate" && type is not null && !type.Contains("html", StringComparison.OrdinalIgnoreCase))
            relation = "other";
        return (Resolve(address ?? text), relation);
    }

    private string? Resolve(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.Scheme is not "file")
            return text;
        return Uri.TryCreate(channel.Base ?? channel.Link, UriKind.Absolute, out var root) && Uri.TryCreate(root, text, out var resolved) ? resolved.ToString() : text;
    }

    private void AddCategory(FeedEntry entry)
    {
        var (term, scheme) = (xml.Attribute("term"), xml.Attribute("scheme"));
        var label = xml.Attribute("label");
        var text = XmlContent.Read(xml).Text;
        if (scheme == KindScheme)
            entry.BloggerKind = term?[(term.LastIndexOf('#') + 1)..].ToLowerInvariant();
        else
            AddTag(entry, label ?? term ?? text);
    }

    private static void AddTag(FeedEntry entry, string text)
    {
        var tag = FeedText.Line(text);
        if (tag.Length > 0 && !entry.Tags.Contains(tag))
            entry.Tags.Add(tag);
    }

    private static void AddAuthor(FeedEntry entry, string? name)
    {
        if (name is not null && !entry.Authors.Contains(name))
            entry.Authors.Add(name);
    }

    // Atom names a person by elements, RSS by text that may be an address.
    private string? ReadPerson()
    {
        var depth = xml.Depth;
        string? named = null;
        var text = "";
        while (xml.Read() && !(xml.Kind == XmlNodeKind.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNodeKind.Text && xml.Depth == depth)
                text += xml.Text;
            else if (xml.Kind == XmlNodeKind.Start && xml.LocalName.Equals("name", StringComparison.OrdinalIgnoreCase))
                named ??= XmlContent.Read(xml).Text;
            else if (xml.Kind == XmlNodeKind.Start)
                XmlContent.Read(xml);
        }
        return PersonName.Of(FeedText.Line(named ?? text));
    }

    private string? ReadOrigin()
    {
        var depth = xml.Depth;
        string? title = null;
        var text = "";
        while (xml.Read() && !(xml.Kind == XmlNodeKind.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNodeKind.Text && xml.Depth == depth)
                text += xml.Text;
            else if (xml.Kind == XmlNodeKind.Start && xml.LocalName == "title")
                title ??= XmlContent.Read(xml).Text;
            else if (xml.Kind == XmlNodeKind.Start)
                XmlContent.Read(xml);
        }
        var origin = FeedText.Line(title ?? text);
        return origin.Length == 0 ? null : origin;
    }
}
