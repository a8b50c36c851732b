using System.CommandLine;
using Search.Workloads.Corpus;
using Search.Workloads.Measuring;
using Search.Workloads.Reporting;

namespace Search.Workloads.Commands;

/// <summary><c>workloads growth</c>: measures our engine over invented corpora of growing size.</summary>
internal static class GrowthCommand
{
    public static Command Create()
    {
        var sizes = new Option<int[]>("--articles") { AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [100_000, 1_000_000], Description = "Articles of each corpus" };
        var words = new Option<int>("--words-per-article") { DefaultValueFactory = _ => 350, Description = "Words of the middle one of all articles" };
        var work = new Option<DirectoryInfo>("--work") { Required = true, Description = "A folder for the corpora and indexes; what is finished in it is used again" };
        var perClass = new Option<int>("--per-class") { DefaultValueFactory = _ => 30, Description = "Queries a class" };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1, Description = "The same seed gives the same corpora and queries" };
        var report = new Option<string>("--report") { Description = "Where to write the results, without an ending: .md and .json are added" };
        var command = new Command("growth", "Measure our engine over invented corpora of growing size.") { sizes, words, work, perClass, seed, report };
        command.SetAction(async (parsed, cancellation) =>
        {
            var rows = new List<ResourceFigures>();
            foreach (var articles in parsed.GetValue(sizes)!.Order())
            {
                var path = Path.Combine(parsed.GetRequiredValue(work).FullName, $"{articles}");
                var folder = new YardstickFolder(path);
                await folder.PrepareAsync(new CorpusOptions { Articles = articles, CommentsPerArticle = 0, WordsPerArticle = parsed.GetValue(words), Seed = parsed.GetValue(seed) }, cancellation);
                await folder.IndexOursAsync();
                rows.Add(await ResourceRun.InNewProcessAsync(path, parsed.GetValue(seed), parsed.GetValue(perClass), cancellation));
            }
            var growth = new GrowthReport(YardstickOptions.ThisCommand, DateOnly.FromDateTime(DateTime.UtcNow), Machine.This(), rows);
            Console.Write(GrowthPage.Of(growth));
            if (parsed.GetValue(report) is { } path2)
                await growth.WriteAsync(path2, cancellation);
        });
        return command;
    }
}
