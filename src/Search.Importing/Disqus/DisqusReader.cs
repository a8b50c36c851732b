using Search.Importing.Xml;

namespace Search.Importing.Disqus;

/// <summary>Reads the threads and posts of an export one after the other. Used by one thread, for one file.</summary>
/// <param name="xml">The export, before its first node.</param>
internal sealed class DisqusReader(LenientXmlReader xml)
{
    /// <summary>Reads every <see cref="DisqusThread"/> and <see cref="DisqusPost"/>; what the end of the file cuts off is left out.</summary>
    public IEnumerable<object> Read()
    {
        while (xml.Read())
        {
            if (xml.Kind != XmlNodeKind.Start || xml.Depth > 2)
                continue;
            if (xml.LocalName == "thread")
            {
                var thread = new DisqusThread { Number = xml.AttributeOfAnyPrefix("id")?.Trim() ?? "", Line = xml.Line };
                ReadThread(thread);
                if (!xml.WasCutOff)
                    yield return thread;
            }
            else if (xml.LocalName == "post")
            {
                var post = new DisqusPost { Number = xml.AttributeOfAnyPrefix("id")?.Trim() ?? "", Line = xml.Line };
                ReadPost(post);
                if (!xml.WasCutOff)
                    yield return post;
            }
        }
    }

    private void ReadThread(DisqusThread thread) => ReadChildren(name =>
    {
        switch (name)
        {
            case "id":
                thread.Identifier = Text();
                break;
            case "forum":
                thread.Forum = Text();
                break;
            case "link":
                thread.Link = Text();
                break;
            case "title":
                thread.Title = Text();
                break;
            case "createdAt":
                thread.CreatedAt = Text();
                break;
            default:
                Text();
                break;
        }
    });

    private void ReadPost(DisqusPost post) => ReadChildren(name =>
    {
        switch (name)
        {
            case "id":
                var inner = Text();
                if (post.Number.Length == 0)
                    post.Number = inner;
                break;
            case "thread":
                post.Thread = Reference();
                break;
            case "parent":
                post.Parent = Reference();
                break;
            case "message":
                post.Message = XmlContent.Read(xml).Text;
                break;
            case "createdAt":
                post.CreatedAt = Text();
                break;
            case "isDeleted":
                post.IsDeleted = Text();
                break;
            case "isSpam":
                post.IsSpam = Text();
                break;
            case "isApproved":
                post.IsApproved = Text();
                break;
            case "author":
                ReadChildren(part =>
                {
                    if (part == "name")
                        post.Name = Text();
                    else if (part == "username")
                        post.UserName = Text();
                    else
                        Text();
                });
                break;
            default:
                Text();
                break;
        }
    });

    // Each child is read to its end by what it is handed to.
    private void ReadChildren(Action<string> read)
    {
        var depth = xml.Depth;
        while (xml.Read() && !(xml.Kind == XmlNodeKind.End && xml.Depth == depth))
        {
            if (xml.Kind == XmlNodeKind.Start)
                read(xml.LocalName);
        }
    }

    private string Reference()
    {
        // An attribute without quotes may take the slash that ends the tag with it.
        var id = xml.AttributeOfAnyPrefix("id")?.Trim().TrimEnd('/') ?? "";
        var text = Text();
        return id.Length > 0 ? id : text;
    }

    private string Text() => XmlContent.Read(xml).Text.Trim();
}
