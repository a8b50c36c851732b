using System.CommandLine;
using Search.Workloads.Classes;
using Search.Workloads.Corpus;
using Search.Workloads.Engines;
using Search.Workloads.Measuring;

namespace Search.Workloads.Commands;

/// <summary><c>workloads compare</c>: lays our times beside other engines' on the same corpus and queries.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var corpus = new Option<string[]>("--corpus") { AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [], Description = "Files or folders that 'search import' reads" };
        var generate = new Option<int>("--generate") { Description = "Invent a corpus of so many articles instead" };
        var comments = new Option<double>("--comments-per-article") { Description = "Comments per invented article, on average" };
        var words = new Option<int>("--words-per-article") { DefaultValueFactory = _ => 350, Description = "Words of the middle one of all invented articles" };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1, Description = "The same seed gives the same corpus and the same queries" };
        var work = new Option<DirectoryInfo>("--work") { Required = true, Description = "A folder for the corpus and the indexes; what is finished in it is used again" };
        var perClass = new Option<int>("--per-class") { DefaultValueFactory = _ => 30, Description = "Queries a class" };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 7, Description = "Turns of every query that are counted" };
        var warming = new Option<int>("--warming-rounds") { DefaultValueFactory = _ => 3, Description = "Turns before those" };
        var tantivy = new Option<DirectoryInfo>("--tantivy") { Description = "A folder into which 'npm install @tursodatabase/database@0.7.2' put Tantivy" };
        var indexing = new Option<int>("--indexing-rounds") { DefaultValueFactory = _ => 3, Description = "Rounds of indexing with one thread and with two" };
        var parts = new Option<Part[]>("--parts") { AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => Enum.GetValues<Part>(), Description = "What to measure; what the report has of other parts is kept" };
        var classes = new Option<string[]>("--classes") { AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [], Description = "Time these classes alone, such as 'phrase of 2'; for the console, not for a report" };
        var works = new Option<Work[]>("--do") { AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => Enum.GetValues<Work>(), Description = "Time these kinds of work alone; for the console, not for a report" };
        var report = new Option<string>("--report") { Description = "Where to write the results, without an ending: .md and .json are added" };
        var command = new Command("compare", "Time our engine and others in turn, on the same corpus and the same queries.")
        {
            corpus, generate, comments, words, seed, work, perClass, rounds, warming, tantivy, indexing, parts, classes, works, report,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(corpus) is { Length: > 0 } == result.GetValue(generate) > 0)
                result.AddError("Give either --corpus or --generate.");
            if (result.GetValue(report) is not null && (result.GetResult(classes) is { Implicit: false } || result.GetResult(works) is { Implicit: false }))
                result.AddError("A report holds every row: leave out --classes and --do, or --report.");
            foreach (var name in result.GetValue(classes)!.Where(name => !ClassNames.All.Contains(name)))
                result.AddError($"There is no class '{name}'. The classes are: {string.Join("; ", ClassNames.All)}.");
        });
        command.SetAction((parsed, cancellation) => new Yardstick(new YardstickOptions
        {
            Files = parsed.GetValue(corpus)!,
            Invented = parsed.GetValue(generate) is > 0 and var articles
                ? new CorpusOptions { Articles = articles, CommentsPerArticle = parsed.GetValue(comments), WordsPerArticle = parsed.GetValue(words), Seed = parsed.GetValue(seed) }
                : null,
            Seed = parsed.GetValue(seed),
            Folder = parsed.GetRequiredValue(work).FullName,
            PerClass = parsed.GetValue(perClass),
            Rounds = parsed.GetValue(rounds),
            WarmingRounds = parsed.GetValue(warming),
            TantivyModules = parsed.GetValue(tantivy)?.FullName,
            Parts = parsed.GetValue(parts)!,
            Classes = parsed.GetValue(classes) is { Length: > 0 } some ? some : ClassNames.All,
            Works = parsed.GetValue(works)!,
            IndexingRounds = parsed.GetValue(indexing),
            Report = parsed.GetValue(report),
        }).RunAsync(cancellation));
        return command;
    }
}
