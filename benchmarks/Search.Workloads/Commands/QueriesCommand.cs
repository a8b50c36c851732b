using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Search.Workloads.Corpus;
using Search.Workloads.Queries;

namespace Search.Workloads.Commands;

/// <summary><c>workloads queries</c>: derives queries from a corpus.</summary>
internal static class QueriesCommand
{
    // Quotes and plus signs stay readable; the file is no part of a page.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--corpus") { Required = true, Description = "JSON Lines of articles" };
        var perClass = new Option<int>("--per-class") { DefaultValueFactory = _ => 50, Description = "Queries a class" };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1, Description = "The same seed and corpus give the same queries" };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "The file to write, one JSON object a line" };
        var command = new Command("queries", "Derive classes of queries from a corpus, by the document frequency of their words.") { corpus, perClass, seed, output };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(corpus).FullName;
            var random = new SeededRandom(parsed.GetValue(seed));
            var phrases = QueryClasses.DrawPhrases(path, 20 * parsed.GetValue(perClass), random);
            var classes = new QueryClasses(CorpusWords.Of(path), random);
            using var writer = parsed.GetRequiredValue(output).CreateText();
            foreach (var (name, words) in classes.Derive(parsed.GetValue(perClass), phrases))
                writer.WriteLine(JsonSerializer.Serialize(new { query = words, tags = new[] { name } }, Readable));
        });
        return command;
    }
}
