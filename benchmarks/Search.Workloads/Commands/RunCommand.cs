using System.CommandLine;
using Search.Archive;
using Search.Cli.Access;
using Search.Cli.Measuring;
using Search.Cli.Reporting;
using Search.Importing;

namespace Search.Workloads.Commands;

/// <summary><c>workloads run</c>: imports a corpus into a fresh archive of each backend and times every class of queries on it.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--corpus") { Required = true, Description = "JSON Lines of articles" };
        var queries = new Option<FileInfo>("--queries") { Required = true, Description = "Queries, as 'search bench' takes them" };
        var folder = new Option<DirectoryInfo>("--work") { Required = true, Description = "An empty or new folder for the archives" };
        var rounds = new Option<int>("--repeat") { DefaultValueFactory = _ => 5, Description = "Rounds over all queries" };
        var command = new Command("run", "Import a corpus and time every class of queries.") { corpus, queries, folder, rounds };
        command.Validators.Add(result =>
        {
            if (result.GetValue(folder) is { Exists: true } given && given.EnumerateFileSystemInfos().Any())
                result.AddError($"'{given}' is not empty; an old archive in it would be measured too.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = QueryFile.Read(parsed.GetRequiredValue(queries).FullName);
            foreach (var backend in Backends.All)
            {
                await using var archive = backend.Open(Path.Combine(parsed.GetRequiredValue(folder).FullName, backend.Name));
                var report = await new Importer(new ArchiveSink(archive)).RunAsync([parsed.GetRequiredValue(corpus).FullName], cancellation: cancellation);
                await archive.RefreshAsync(cancellation);
                var documents = report.Articles + report.Comments;
                var size = (await archive.StatisticsAsync(cancellation)).Bytes;
                Console.WriteLine($"{backend.Name}: {ImportSummary.Sentence(report)} {Counted.Of((long)(documents / report.Elapsed.TotalSeconds))} documents a second, {ByteSize.Of(size)}.");

                var runner = new BenchRunner(archive, new SearchRequest(), TimeProvider.System);
                BenchTable.Write(Console.Out, await runner.RunAsync(asked, parsed.GetValue(rounds), TimeSpan.Zero, cancellation));
            }
        });
        return command;
    }
}
