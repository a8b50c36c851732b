using System.CommandLine;
using Search.Importing.Pages.Lines;

namespace Search.Extraction.Texts;

/// <summary><c>train-text</c>: grows the trees for pages of plain text that come with the program.</summary>
internal sealed class TrainTextCommand
{
    private const string Shape = "As numbers: a node of four asks about a feature (its place among the features, a threshold, the node next when the value is at most that, the node next when it is more), a node of one answers; the answers of all trees are added to the log of the odds.";
    private const string How = "Grown by: dotnet run -c Release --project benchmarks/Search.Extraction -- train-text";

    private readonly Option<string[]> _pages = TextOptions.Pages();
    private readonly Option<string> _texts = TextOptions.Texts();
    private readonly Option<string> _output = new("--output")
    {
        HelpName = "DIR",
        Description = "Where the trees go",
        DefaultValueFactory = _ => Path.Combine("src", "Search.Importing", "Pages", "Lines"),
    };

    public Command Create()
    {
        var command = new Command("train-text", "Grow the trees for pages of plain text on all pages of the collections.") { _pages, _texts, _output };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var pages = await TextOptions.LoadAsync(parsed.GetRequiredValue(_pages), parsed.GetRequiredValue(_texts));
        var trees = TextTrainer.Grow(pages);
        var output = parsed.GetRequiredValue(_output);
        await using (var openings = File.Create(Path.Combine(output, "opening-trees.json")))
            trees.Openings.Write(openings, ["Trees that tell the lines of an article's text among those of a page whose headline is not known yet.", Shape, How], TextFeatures.Names);
        await using (var titles = File.Create(Path.Combine(output, "title-trees.json")))
            trees.Titles.Write(titles, ["Trees that tell the headline among the lines of a page.", Shape, How], TitleFeatures.Names);
        await using (var texts = File.Create(Path.Combine(output, "text-trees.json")))
            trees.Texts.Write(texts, ["Trees that tell the lines of an article's text among those of a page.", Shape, How], TextFeatures.Names);
        Console.WriteLine($"Grown on {pages.Count} pages.");
        return 0;
    }
}
