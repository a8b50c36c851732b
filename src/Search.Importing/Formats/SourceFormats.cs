using Search.Importing.Disqus;
using Search.Importing.Feeds;
using Search.Importing.Files;
using Search.Importing.Ghost;
using Search.Importing.HackerNews;
using Search.Importing.Html;
using Search.Importing.Html.Reading;
using Search.Importing.Html.Rules;
using Search.Importing.JsonLines;
using Search.Importing.JsonRecords;
using Search.Importing.Mail;
using Search.Importing.MovableType;
using Search.Importing.News;
using Search.Importing.Pages;
using Search.Importing.Pages.Rules;
using Search.Importing.Tables;
using Search.Importing.Warc;
using Search.Importing.WordPress;

namespace Search.Importing.Formats;

/// <summary>The formats that can be read, the most particular first: the first that recognises a file reads it.</summary>
internal sealed class SourceFormats(IReadOnlyList<ISourceFormat> formats)
{
    public static SourceFormats For(ImportOptions options)
    {
        var captured = new CapturedHtmlReader(HtmlRules.BuiltIn, options.Outlet);
        return new([
            new HackerNewsFormat(options), new NinjsFormat(options), new GhostFormat(options), new JsonRecordsFormat(options),
            new JsonLinesFormat(options), new JsonListFormat(options),
            new WxrFormat(options), new DisqusFormat(options), new FeedFormat(options), new NitfFormat(options), new NewsMlFormat(options),
            new WarcFormat(options, captured), new WaczFormat(options, captured), new HtmlPageFormat(options, HtmlRules.BuiltIn), new MhtmlFormat(options, HtmlRules.BuiltIn),
            new MboxFormat(options), new MovableTypeFormat(options), new TableFormat(options), new TextPageFormat(options, PageRulesLoader.Load(options.SiteRuleFiles)),
        ]);
    }

    public ISourceFormat? Of(SourceFile file)
    {
        var isZip = ZipSource.Is(file);
        return formats.FirstOrDefault(format => format.IsZip == isZip && format.Recognises(file));
    }
}
