using Search.Importing.Feeds;
using Search.Importing.Files;
using Search.Importing.JsonLines;
using Search.Importing.Pages;
using Search.Importing.Pages.Rules;

namespace Search.Importing.Formats;

/// <summary>The formats that can be read, the most particular first: the first that recognises a file reads it.</summary>
internal sealed class SourceFormats(IReadOnlyList<ISourceFormat> formats)
{
    public static SourceFormats For(ImportOptions options) => new([new JsonLinesFormat(options), new FeedFormat(options), new TextPageFormat(options, PageRulesLoader.Load(options.SiteRuleFiles))]);

    public ISourceFormat? Of(SourceFile file) => formats.FirstOrDefault(format => format.Recognises(file));
}
