using System.CommandLine;
using System.Globalization;
using Search.Extraction.Measuring;
using Search.Extraction.Pages;
using Search.Extraction.Reporting;
using Search.Extraction.Training;
using Search.Importing.Html.Body;
using Search.Importing.Html.Reading;
using Search.Importing.Html.Rules;

namespace Search.Extraction.Commands;

/// <summary><c>measure</c>: reads pages of which the article is known, and says how well.</summary>
internal sealed class MeasureCommand
{
    private readonly Option<string> _pages = PagesOption.Create();
    private readonly Option<string[]> _others = PagesOption.CreateOthers();
    private readonly Option<int> _passes = new("--passes") { HelpName = "N", Description = "How often all pages are read to time the reading; 0 times nothing", DefaultValueFactory = _ => 3 };
    private readonly Option<bool> _held = new("--held-out") { Description = "Also grow trees on each half of the pages and measure them on the other" };
    private readonly Option<string?> _misses = new("--misses")
    {
        HelpName = "FILE",
        Description = "Write what was read otherwise than expected to a file, of the half to develop on alone",
    };

    private readonly Option<string?> _report = new("--report") { HelpName = "FILE", Description = "Write the figures to a file as well" };

    public Command Create()
    {
        var command = new Command("measure", "Read pages whose article is known, and say how well.") { _pages, _others, _passes, _held, _misses, _report };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var collections = PagesOption.Load(parsed.GetRequiredValue(_pages), parsed.GetRequiredValue(_others));
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var report = new MarkdownReport(text);
        report.Line("# Reading saved pages");
        var scores = Measure(collections, report, parsed.GetValue(_held));
        if (parsed.GetValue(_misses) is { } misses)
            File.WriteAllLines(misses, scores.Where(score => score.Page.IsForDeveloping).SelectMany(MissReport.Of));
        if (parsed.GetValue(_passes) is > 0 and var passes)
            Time(collections, report, passes);
        Console.Write(text.ToString());
        if (parsed.GetValue(_report) is { } file)
            File.WriteAllText(file, text.ToString());
        return 0;
    }

    private static IReadOnlyList<PageScore> Measure(IReadOnlyList<(string Name, IReadOnlyList<ExpectedPage> Pages)> collections, MarkdownReport report, bool holdOut)
    {
        var reader = new CollectionReader(new HtmlPageReader(HtmlRules.BuiltIn, null));
        var scores = collections.Select(collection => (collection.Name, Scores: reader.Score(collection.Pages))).ToList();
        report.Heading("With the trees that come with the program");
        report.Scores(scores.SelectMany(collection => Halves(collection.Name, collection.Scores)));
        if (holdOut)
        {
            report.Heading("Held out: with trees grown on the other half of the pages");
            var held = HeldOut(collections);
            report.Scores(held.SelectMany(collection => Halves(collection.Name, collection.Scores)));
            scores = held;
        }
        foreach (var (name, pages) in scores.Where(collection => collection.Scores.Any(score => score.F1 is not null)))
        {
            report.Heading(holdOut ? $"Pages of {name} below 0.9 when held out" : $"Pages of {name} below 0.9");
            report.Worst(pages);
        }
        return [.. scores.SelectMany(collection => collection.Scores)];
    }

    private static List<(string Name, IReadOnlyList<PageScore> Scores)> HeldOut(IReadOnlyList<(string Name, IReadOnlyList<ExpectedPage> Pages)> collections)
    {
        var pages = collections.SelectMany(collection => collection.Pages).Select(TrainingPages.Read).ToList();
        BlockTrees GrownOn(bool developing) => TreeGrower.Grow(pages.Where(page => page.Expected.IsForDeveloping == developing));
        var readers = new[] { true, false }.ToDictionary(developing => developing, developing => new CollectionReader(new HtmlPageReader(HtmlRules.BuiltIn, GrownOn(developing), null)));
        return [.. collections.Select(collection => (collection.Name, (IReadOnlyList<PageScore>)[.. collection.Pages.SelectMany(page => readers[!page.IsForDeveloping].Score([page]))]))];
    }

    private static IEnumerable<(string Name, IReadOnlyList<PageScore> Scores)> Halves(string name, IReadOnlyList<PageScore> scores) =>
    [
        (name, scores),
        ($"{name}, half to develop on", [.. scores.Where(score => score.Page.IsForDeveloping)]),
        ($"{name}, half to check", [.. scores.Where(score => !score.Page.IsForDeveloping)]),
    ];

    private static void Time(IReadOnlyList<(string Name, IReadOnlyList<ExpectedPage> Pages)> collections, MarkdownReport report, int passes)
    {
        var (reader, parser) = new CollectionReader(new HtmlPageReader(HtmlRules.BuiltIn, null)).Speed([.. collections.SelectMany(collection => collection.Pages)], passes);
        report.Heading("Speed");
        report.Line(string.Create(CultureInfo.InvariantCulture, $"{reader:F1} MB of HTML a second on one thread, from bytes to article and comments; decoding and AngleSharp's parsing alone take {100 * reader / parser:F0} % of that time."));
    }
}
