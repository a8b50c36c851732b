using System.Diagnostics;
using Search.Archive;
using Search.Extraction.Pages;
using Search.Importing.Formats;
using Search.Importing.Html.Parsing;
using Search.Importing.Html.Reading;

namespace Search.Extraction.Measuring;

/// <summary>Reads pages and scores them, and times the reading.</summary>
internal sealed class CollectionReader(HtmlPageReader reader)
{
    private const int MaxProblems = 100;

    /// <summary>Reads pages.</summary>
    public IReadOnlyList<PageScore> Score(IEnumerable<ExpectedPage> pages) => [.. pages.Select(page => PageScore.Of(page, Read(page.ReadHtml(), page)?.Article))];

    /// <summary>Megabytes of HTML that one thread reads in a second, and how many of them the parser alone would: the median of some passes over all pages.</summary>
    public (double Reader, double Parser) Speed(IReadOnlyList<ExpectedPage> pages, int passes)
    {
        var files = pages.Select(page => (Page: page, Bytes: page.ReadHtml())).ToList();
        var megabytes = files.Sum(file => (double)file.Bytes.Length) / 1e6;
        var (readers, parsers) = (new List<double>(), new List<double>());
        // The first pass is not counted: it is compiled while it runs.
        for (var pass = -1; pass < passes; pass++)
        {
            var read = Time(() => files.ForEach(file => Read(file.Bytes, file.Page)));
            var parsed = Time(() => files.ForEach(file => HtmlParsing.ParseDocument(PageEncoding.Decode(file.Bytes, null, out _))));
            if (pass < 0)
                continue;
            readers.Add(megabytes / read);
            parsers.Add(megabytes / parsed);
        }
        return (Figures.Median(readers), Figures.Median(parsers));
    }

    private ArticleThread? Read(byte[] bytes, ExpectedPage page) =>
        reader.Read(PageEncoding.Decode(bytes, null, out _), page.Name, new ProblemSink(page.Name, MaxProblems));

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
