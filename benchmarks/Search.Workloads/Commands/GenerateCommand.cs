using System.CommandLine;
using Search.Workloads.Corpus;

namespace Search.Workloads.Commands;

/// <summary><c>workloads generate</c>: writes a corpus of any size.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Required = true, Description = "Articles" };
        var comments = new Option<double>("--comments-per-article") { DefaultValueFactory = _ => 8, Description = "Comments per article, on average" };
        var words = new Option<int>("--words") { DefaultValueFactory = _ => 200_000, Description = "Distinct words that may occur" };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1, Description = "The same seed gives the same corpus" };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "The file to write, JSON Lines" };
        var command = new Command("generate", "Write a corpus of invented articles and comments as JSON Lines.") { articles, comments, words, seed, output };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var options = new CorpusOptions
            {
                Articles = parsed.GetValue(articles),
                CommentsPerArticle = parsed.GetValue(comments),
                // Topics draw on the words beyond the most frequent ones.
                Words = Math.Max(1_000, parsed.GetValue(words)),
                Seed = parsed.GetValue(seed),
            };
            using var file = parsed.GetRequiredValue(output).Create();
            new CorpusGenerator(options).Write(file, cancellation);
        }, cancellation));
        return command;
    }
}
