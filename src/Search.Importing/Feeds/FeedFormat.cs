using Search.Archive;
using Search.Importing.Conversations;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Xml;

namespace Search.Importing.Feeds;

/// <summary>RSS 0.9x, 1.0 and 2.0, and Atom: articles, feeds of comments, and Blogger's export, which is a feed of both.</summary>
/// <remarks>
/// Comments are put beneath their article when it is in the same feed; else something stands in for it. A comment is told by RFC 4685, by Blogger's kinds, by
/// an address that ends in the number of a comment, or by the title of the feed.
/// </remarks>
internal sealed class FeedFormat(ImportOptions options) : ISourceFormat
{
    public string Name => "feed";

    public bool Recognises(SourceFile file)
    {
        var head = XmlText.Head(file);
        var root = XmlRoot.LocalNameIn(head);
        if (root is not ("rss" or "feed" or "RDF" or "channel"))
            return false;
        // WordPress's export is RSS too, with more in it than any feed has.
        return !head.Contains("wordpress.org/export/", StringComparison.Ordinal) && !head.Contains("<wp:wxr_version", StringComparison.Ordinal)
            && (root != "RDF" || head.Contains("purl.org/rss/", StringComparison.Ordinal) || head.Contains("netscape.com/rdf/", StringComparison.Ordinal));
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var text = XmlText.Open(file, problems);
        using var spool = new PostSpool();
        var channel = new FeedChannel();
        var posts = new FeedPosts(channel);
        var xml = new LenientXmlReader(text, (what, line) => problems.Problem(what, line));
        foreach (var entry in new FeedReader(xml, channel, problems).Read())
        {
            if (posts.Of(entry) is { } post)
                spool.Add(WithOwnId(post, spool));
        }
        if (posts.Drafts > 0)
            problems.Note($"left out, entries that are drafts: {posts.Drafts}");
        if (posts.Others > 0)
            problems.Note($"left out, entries that are pages, settings or templates: {posts.Others}");

        var assembler = new ThreadAssembler(Name, file.Name, options.Outlet);
        foreach (var thread in spool.Threads())
            yield return thread[0].IsOrphan ? assembler.OfStrays(thread) : assembler.Of(thread);
    }

    // Entries that share one address, as the links to a front page do, are different articles all the same.
    private static Post WithOwnId(Post post, PostSpool spool) =>
        post.Answers.Count == 0 && spool.Contains($"id {post.Id}") ? post with { Id = post.Keys[0] } : post with { Keys = [.. post.Keys, $"id {post.Id}"] };
}
