using Search.Importing.Xml;

namespace Search.Importing.WordPress;

/// <summary>Reads the items of an export one after the other. Used by one thread, for one file.</summary>
/// <param name="xml">The export, before its first node.</param>
/// <param name="channel">Filled with what the export says of its site, as far as it was read.</param>
internal sealed class WxrReader(LenientXmlReader xml, WxrChannel channel)
{
    /// <summary>Reads the items. One that the end of the file cuts off is given with what is whole of it, when that says what it is.</summary>
    public IEnumerable<WxrItem> Read()
    {
        while (xml.Read())
        {
            if (xml.Kind != XmlNodeKind.Start)
                continue;
            switch (WxrNames.Of(xml))
            {
                case "item":
                    var item = new WxrItem { Line = xml.Line };
                    ReadItem(item);
                    if (!xml.WasCutOff || item is { Type: not null, Status: not null, Content: not null })
                        yield return item;
                    break;
                case "title":
                    channel.Title = Text();
                    break;
                case "link":
                    channel.Link = Text();
                    break;
                case "language":
                    channel.Language = Text();
                    break;
                case "wp:wxr_version":
                    channel.Version = Text();
                    break;
                case "wp:base_blog_url":
                    channel.BlogUrl = Text();
                    break;
                case "wp:author" or "wp:wp_author":
                    ReadAuthor();
                    break;
                case "rss" or "channel":
                    break;
                default:
                    Skip();
                    break;
            }
        }
    }

    private void ReadItem(WxrItem item) => ReadChildren(name =>
    {
        switch (name)
        {
            case "title":
                item.Title = Text();
                break;
            case "link":
                item.Link = Text();
                break;
            case "guid":
                item.Guid = Text();
                break;
            case "pubDate":
                item.PubDate = Text();
                break;
            case "dc:creator":
                item.Creator = Text();
                break;
            case "content:encoded":
                item.Content = WholeText() ?? item.Content;
                break;
            case "excerpt:encoded":
                item.Excerpt = WholeText();
                break;
            case "wp:post_id":
                item.PostId = Text();
                break;
            case "wp:post_date":
                item.Date = Text();
                break;
            case "wp:post_date_gmt":
                item.DateGmt = Text();
                break;
            case "wp:status":
                item.Status = WholeText()?.Trim().ToLowerInvariant();
                break;
            case "wp:post_type":
                item.Type = WholeText()?.Trim().ToLowerInvariant();
                break;
            case "wp:post_password":
                item.Password = Text();
                break;
            case "dsq:thread_identifier":
                item.DisqusIdentifier = Text();
                break;
            case "category":
                ReadCategory(item);
                break;
            case "wp:comment":
                var comment = new WxrComment { Line = xml.Line };
                ReadComment(comment);
                if (!xml.WasCutOff)
                    item.Comments.Add(comment);
                break;
            default:
                Skip();
                break;
        }
    });

    private void ReadComment(WxrComment comment) => ReadChildren(name =>
    {
        switch (name)
        {
            case "wp:comment_id":
                comment.Id = Text();
                break;
            case "wp:comment_parent":
                comment.Parent = Text();
                break;
            case "wp:comment_author":
                comment.Author = Text();
                break;
            case "wp:comment_user_id":
                comment.UserId = Text();
                break;
            case "wp:comment_date":
                comment.Date = Text();
                break;
            case "wp:comment_date_gmt":
                comment.DateGmt = Text();
                break;
            case "wp:comment_content":
                comment.Content = XmlContent.Read(xml).Text;
                break;
            case "wp:comment_approved":
                comment.Approved = Text().ToLowerInvariant();
                break;
            case "wp:comment_type":
                comment.Type = Text().ToLowerInvariant();
                break;
            case "wp:commentmeta":
                if (ReadMeta() is { Key: "dsq_post_id", Value: { Length: > 0 } id })
                    comment.DisqusId = id;
                break;
            default:
                Skip();
                break;
        }
    });

    private void ReadCategory(WxrItem item)
    {
        var domain = xml.AttributeOfAnyPrefix("domain") ?? "category";
        var slug = xml.AttributeOfAnyPrefix("nicename");
        var name = Text();
        switch (domain)
        {
            // The category of what has none is no category, in whatever language it is called.
            case "category" or "post_tag" or "tag" when slug != "uncategorized" && name.Length > 0 && name != "Uncategorized":
                item.Tags.Add(name);
                break;
            case "author" when name.Length > 0:
                item.CoAuthors.Add(name);
                break;
            case "language":
                item.Language = WxrChannel.PrimaryTag(slug ?? "");
                break;
        }
    }

    private void ReadAuthor()
    {
        string id = "", login = "", display = "", first = "", last = "";
        ReadChildren(name =>
        {
            switch (name)
            {
                case "wp:author_id":
                    id = Text();
                    break;
                case "wp:author_login":
                    login = Text();
                    break;
                case "wp:author_display_name":
                    display = Text();
                    break;
                case "wp:author_first_name":
                    first = Text();
                    break;
                case "wp:author_last_name":
                    last = Text();
                    break;
                default:
                    Skip();
                    break;
            }
        });
        var shown = display.Length > 0 ? display : $"{first} {last}".Trim();
        if (shown.Length == 0)
            return;
        channel.AuthorsByLogin[login] = shown;
        channel.AuthorsById[id] = shown;
    }

    private (string Key, string Value) ReadMeta()
    {
        string key = "", value = "";
        ReadChildren(name =>
        {
            if (name == "wp:meta_key")
                key = Text();
            else if (name == "wp:meta_value" && key == "dsq_post_id")
                value = Text();
            else
                Skip();
        });
        return (key, value);
    }

    // Each child is read to its end by what it is handed to.
    private void ReadChildren(Action<string> read)
    {
        var depth = xml.Depth;
        while (xml.Read() && !(xml.Kind == XmlNodeKind.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNodeKind.Start)
                read(WxrNames.Of(xml));
        }
    }

    private string Text() => XmlContent.Read(xml).Text.Trim();

    // A text that the end of the file cuts off is none.
    private string? WholeText() => XmlContent.Read(xml).Text is var text && xml.WasCutOff ? null : text;

    private void Skip()
    {
        var depth = xml.Depth;
        while (xml.Read() && !(xml.Kind == XmlNodeKind.End && xml.Depth == depth))
        {
        }
    }
}
