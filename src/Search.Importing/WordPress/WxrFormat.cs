using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Xml;

namespace Search.Importing.WordPress;

/// <summary>WordPress's export (WXR 1.0 to 1.2), and what others write in its form, such as files for Disqus's importer.</summary>
/// <remarks>
/// Taken are published posts, on request pages, and their approved comments. Authors are called as the site shows them; e-mail and IP addresses are not read.
/// Damage is stepped over: an item that the end of the file cuts off is taken with what is whole of it, if that tells what it is.
/// </remarks>
internal sealed class WxrFormat(ImportOptions options) : ISourceFormat
{
    public string Name => "WordPress WXR";

    public bool Recognises(SourceFile file)
    {
        var head = XmlText.Head(file);
        return XmlRoot.LocalNameIn(head) is "rss" or "channel"
            && (head.Contains("wordpress.org/export/", StringComparison.OrdinalIgnoreCase) || head.Contains("<wp:", StringComparison.Ordinal));
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var text = XmlText.Open(file, problems);
        var xml = new LenientXmlReader(text, (what, line) => problems.Problem(what, line));
        var channel = new WxrChannel();
        using var threads = new WxrThreads(channel, options, file.Name, Name);
        foreach (var item in new WxrReader(xml, channel).Read())
        {
            if (threads.Of(item) is { } thread)
                yield return thread;
        }
        threads.LeftOut.Tell(problems);
    }
}
