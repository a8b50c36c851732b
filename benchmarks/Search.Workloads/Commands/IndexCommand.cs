using System.CommandLine;
using System.Text.Json;
using Search.Workloads.Engines;

namespace Search.Workloads.Commands;

/// <summary><c>workloads index</c>: indexes a prepared corpus with our engine, in a process of its own, and prints what it took.</summary>
internal static class IndexCommand
{
    public const string Name = "index";

    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--prepared") { Required = true, Description = "The corpus.bin of a comparison" };
        var into = new Option<DirectoryInfo>("--into") { Required = true, Description = "An empty or new folder" };
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 1, Description = "How many write at once" };
        var command = new Command(Name, "Index a prepared corpus with our engine and print what it took, as JSON.") { corpus, into, threads };
        command.SetAction(async (parsed, _) =>
        {
            var figures = await OurIndexing.RunAsync(parsed.GetRequiredValue(corpus).FullName, parsed.GetRequiredValue(into).FullName, parsed.GetValue(threads));
            Console.WriteLine(JsonSerializer.Serialize(figures));
        });
        return command;
    }
}
