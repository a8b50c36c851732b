using System.CommandLine;
using Search.Extraction.Training;
using Search.Importing.Html.Body;

namespace Search.Extraction.Commands;

/// <summary><c>train</c>: grows the trees that come with the program.</summary>
internal sealed class TrainCommand
{
    private static readonly string[] About =
    [
        "Trees that tell the text of an article from the rest of a page, as numbers. A node of four numbers asks about a feature: its place among the features, a threshold, the node next when the value is at most that, the node next when it is more. A node of one number is an answer; the answers of all trees are added to the log of the odds.",
        "Grown by: dotnet run -c Release --project benchmarks/Search.Extraction -- train",
    ];

    private readonly Option<string> _pages = PagesOption.Create();
    private readonly Option<string[]> _others = PagesOption.CreateOthers();
    private readonly Option<string> _output = new("--output")
    {
        HelpName = "FILE",
        Description = "Where the trees go",
        DefaultValueFactory = _ => Path.Combine("src", "Search.Importing", "Html", "Body", "block-trees.json"),
    };

    public Command Create()
    {
        var command = new Command("train", "Grow the trees on all pages of the collections.") { _pages, _others, _output };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var pages = PagesOption.Load(parsed.GetRequiredValue(_pages), parsed.GetRequiredValue(_others)).SelectMany(collection => collection.Pages).Select(TrainingPages.Read).ToList();
        var trees = TreeGrower.Grow(pages);
        using var file = File.Create(parsed.GetRequiredValue(_output));
        trees.Write(file, About, BlockFeatures.Names);
        Console.WriteLine($"Grown on {pages.Count(page => page.IsInstructive)} of {pages.Count} pages, {pages.Sum(page => page.Labels.Length)} blocks of text.");
        return 0;
    }
}
