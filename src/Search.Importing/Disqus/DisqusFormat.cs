using Search.Archive;
using Search.Importing.Conversations;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Xml;

namespace Search.Importing.Disqus;

/// <summary>Disqus's export: discussions without the pages they stood beneath.</summary>
/// <remarks>
/// Each discussion stands in for its article, which the archive finds by the address or the site's identifier. Taken are comments that are neither deleted nor
/// spam; what was answered and deleted gives its answers to what it answered itself. Discussions without a comment, of which an export is full, are left out.
/// </remarks>
internal sealed class DisqusFormat(ImportOptions options) : ISourceFormat
{
    public string Name => "Disqus export";

    public bool Recognises(SourceFile file) => XmlRoot.LocalNameIn(XmlText.Head(file)) == "disqus";

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var text = XmlText.Open(file, problems);
        using var spool = new PostSpool();
        var posts = new DisqusPosts(problems);
        foreach (var entry in new DisqusReader(new LenientXmlReader(text, (what, line) => problems.Problem(what, line))).Read())
        {
            if (entry is DisqusThread thread)
                spool.Add(posts.Of(thread));
            else if (entry is DisqusPost post && posts.Of(post) is { } comment && !spool.Add(comment) && !comment.IsGap)
                posts.LeftOut.Add("comments that come twice");
        }

        var assembler = new ThreadAssembler(Name, file.Name, options.Outlet);
        foreach (var gathered in spool.Threads())
        {
            if (gathered[0].IsOrphan)
                problems.Problem("comments name a thread that is not in the file; they stand by themselves", gathered[0].Post.Line);
            else if (gathered.Count == 1 && gathered[0].Post.Answers.Count == 0 && gathered[0].Post.Id.StartsWith("disqus-thread-", StringComparison.Ordinal))
            {
                posts.LeftOut.Add("discussions without comments");
                continue;
            }
            var assembled = gathered[0].IsOrphan ? assembler.OfStrays(gathered) : assembler.Of(gathered);
            yield return assembled with { Article = assembled.Article with { IsStandIn = true } };
        }
        posts.LeftOut.Tell(problems);
    }
}
