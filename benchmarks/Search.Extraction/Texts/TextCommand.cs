using System.CommandLine;
using System.Globalization;
using Search.Extraction.Reporting;
using Search.Importing.Formats;
using Search.Importing.Pages.Lines;
using Search.Importing.Pages.Reading;
using Search.Importing.Pages.Rules;

namespace Search.Extraction.Texts;

/// <summary><c>text</c>: reads pages as the plain text that a browser shows of them, and says how well.</summary>
internal sealed class TextCommand
{
    private readonly Option<string[]> _pages = TextOptions.Pages();
    private readonly Option<string> _texts = TextOptions.Texts();
    private readonly Option<bool> _held = new("--held-out") { Description = "Grow trees on each half of the pages and measure them on the other" };
    private readonly Option<string?> _report = new("--report") { HelpName = "FILE", Description = "Write the figures to a file as well" };
    private readonly Option<string?> _details = new("--details") { HelpName = "FILE", Description = "Write what was read of each page of the half to develop on to a file" };

    public Command Create()
    {
        var command = new Command("text", "Read pages as the text that a browser shows of them, and say how well.") { _pages, _texts, _held, _report, _details };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var pages = await TextOptions.LoadAsync(parsed.GetRequiredValue(_pages), parsed.GetRequiredValue(_texts));
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var report = new MarkdownReport(text);
        report.Line("# Reading pages as plain text");
        var scores = parsed.GetValue(_held) ? HeldOut(pages) : Score(pages, LineTrees.BuiltIn);
        report.Heading(parsed.GetValue(_held) ? "Held out: with trees grown on the other half of the pages" : "With the trees that come with the program");
        TextReport.Write(text, scores);
        Console.Write(text.ToString());
        if (parsed.GetValue(_report) is { } file)
            await File.WriteAllTextAsync(file, text.ToString(), stop);
        if (parsed.GetValue(_details) is { } details)
            await File.WriteAllLinesAsync(details, scores.Where(score => score.Page.IsForDeveloping).Select(TextReport.Details), stop);
        return 0;
    }

    private static List<TextScore> HeldOut(IReadOnlyList<TextPage> pages)
    {
        var halves = pages.ToLookup(page => page.IsForDeveloping);
        return [.. new[] { true, false }.SelectMany(developing => Score([.. halves[developing]], TextTrainer.Grow([.. halves[!developing]])))];
    }

    private static List<TextScore> Score(IReadOnlyList<TextPage> pages, LineTrees trees)
    {
        var reader = new PageReader(PageRulesLoader.Load([]), trees, null);
        return [.. pages.AsParallel().AsOrdered().Select(page => TextScore.Of(page, reader.Read(page.Text, "page.txt", new ProblemSink(page.Name, 100)).Thread))];
    }
}
