using System.CommandLine;
using Search.Parity.Comparing;
using Search.Parity.Corpus;
using Search.Parity.Queries;
using Search.Parity.Reporting;
using Search.Peers.Lucene;

namespace Search.Parity;

/// <summary><c>parity</c>: lays our hits and scores beside Lucene's, over any number of corpora.</summary>
internal static class ParityCommand
{
    public static RootCommand Create()
    {
        var corpora = new Option<string[]>("--corpora") { AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [], Description = "Files of JSON Lines, plain or gzipped, or folders of such" };
        var invented = new Option<int>("--invented") { DefaultValueFactory = _ => 3, Description = "Made-up corpora besides, of few words that are much alike" };
        var queries = new Option<FileInfo>("--queries") { Description = "Queries as people type them, as JSON Lines with 'query' and 'tags'" };
        var perClass = new Option<int>("--per-class") { DefaultValueFactory = _ => 40, Description = "Queries drawn for each class" };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "The same seed draws the same queries" };
        var report = new Option<string>("--report") { Description = "Where to write the report, without an ending: .md and .json are added; other corpora in it are kept" };
        var command = new RootCommand("Lays our hits and scores beside Apache Lucene's.") { corpora, invented, queries, perClass, seed, report };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new ParityOptions { PerClass = parsed.GetValue(perClass), Seed = parsed.GetValue(seed) };
            return RunAsync(parsed.GetValue(corpora)!, parsed.GetValue(invented), parsed.GetValue(queries), options, parsed.GetValue(report), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string[] corpora, int invented, FileInfo? queries, ParityOptions options, string? report, CancellationToken cancellation)
    {
        if (LuceneInstallation.Find([LuceneInstallation.Core], out var problem) is not { } lucene)
            return Fail(problem);
        if (corpora.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
            return Fail($"There is no corpus '{missing}'; give files of JSON Lines or folders of them.");
        if (queries is { Exists: false })
            return Fail($"There is no file of queries '{queries}'.");
        var typed = queries is null ? [] : TypedQueries.Read(queries.FullName);
        var results = new List<CorpusResult>();
        foreach (var (name, documents) in Corpora(corpora, invented, options.Seed))
        {
            var result = await new ParityRun(lucene, options).CompareAsync(name, [.. documents], typed, cancellation);
            results.Add(result);
            Console.WriteLine($"{name}: {(result.IsSame ? "the same" : "DIFFERENT")}, {result.Classes.Sum(t => t.Queries):N0} queries, {result.Classes.Sum(t => t.HitsCompared):N0} hits, largest difference {result.Classes.Max(t => t.LargestDifference):0.0e+0}");
            foreach (var tally in result.Classes.Where(tally => !tally.IsSame))
                Console.WriteLine($"  {tally.Class}: {tally.TotalDifferences} counts, {tally.ScoreDifferences} scores and {tally.OrderDifferences} orders of {tally.Queries} differ, by up to {tally.LargestDifference:0.0e+0}");
            foreach (var difference in result.Problems)
                Console.WriteLine($"    {difference}");
        }
        if (results.Count == 0)
            return Fail("There is nothing to compare; give --corpora or --invented.");
        if (report is not null)
            await new Report(options, results).WriteAsync(report, cancellation);
        return results.TrueForAll(result => result.IsSame) ? 0 : 1;
    }

    private static IEnumerable<(string Name, IEnumerable<CorpusDocument> Documents)> Corpora(string[] paths, int invented, int seed)
    {
        for (var i = 0; i < invented; i++)
            yield return ($"invented-{i + 1}", InventedCorpus.Create(seed + i, documents: 2_000, words: 40 << (2 * i)));
        foreach (var path in paths.SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl*").Order(StringComparer.Ordinal) : (IEnumerable<string>)[path]))
            yield return (Path.GetFileName(path).Split('.')[0], CorpusFile.Read(path));
    }

    private static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 2;
    }
}
