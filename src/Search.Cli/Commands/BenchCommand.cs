using System.CommandLine;
using Search.Archive;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Measuring;
using Search.Cli.Reporting;

namespace Search.Cli.Commands;

/// <summary><c>search bench</c>: how long searches take, by class of query; with <c>--backend</c>, side by side with another backend.</summary>
/// <remarks>
/// <c>search bench --backend lucene</c> lays the archive beside the same content on Lucene.Net: a copy in the folder <c>--against</c>, by default
/// the archive's with the backend's name added, which is made from the archive the first time. It names the archive's own backend to measure that alone.
/// </remarks>
internal sealed class BenchCommand(CommandContext context)
{
    private readonly Option<string> _queries = new("--queries")
    {
        HelpName = "FILE",
        Required = true,
        Description = "Queries, one a line: WORDS, or CLASS<tab>WORDS, or {\"query\": …, \"tags\": […], \"articles\": N}",
    };

    private readonly Option<int> _repeat = CountOption.Create("--repeat", "N", "Rounds over all queries, at least; the first, uncounted one warms up", 5, 1, 1_000_000);
    private readonly Option<int> _seconds = CountOption.Create("--seconds", "N", "Go on for at least this many seconds", 0, 0, 86_400);
    private readonly SearchOptions _search = SearchOptions.ForBench();
    private readonly Option<string> _against = new("--against")
    {
        HelpName = "DIR",
        Description = "With --backend: folder of the same content on that backend, made when absent (default: the archive's folder with -NAME added)",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the result as JSON" };
    private readonly Option<string> _save = new("--save") { HelpName = "FILE", Description = "Also write the result as JSON to a file" };

    public Command Create()
    {
        var command = new Command("bench", "Measure how long searches take, for each class of query; with --backend, side by side with another backend.")
        {
            _queries, _repeat, _seconds, _against, _json, _save,
        };
        _search.AddTo(command);
        command.SetAction(RunAsync);
        ExampleHelpAction.AddTo(command,
            "search bench --queries queries.tsv",
            "search bench --queries queries.tsv --seconds 60 --facets outlet,year --json > today.json",
            "search bench --queries queries.tsv --backend lucene    # beside Lucene.Net; the archive is copied to DIR-lucene once");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var queries = QueryFile.Read(environment.FullPath(parsed.GetRequiredValue(_queries)));
        var request = _search.Read(parsed, words: "");

        var data = context.Data(parsed).MustHoldAnArchive();
        var own = data with { NamedBackend = null };
        await using var archive = LocalArchive.Open(own);
        if (data.Backend != own.Backend)
            return await CompareAsync(parsed, archive, data, queries, request, cancellation).ConfigureAwait(false);
        if (parsed.GetValue(_against) is not null)
            throw new CliException($"--against goes with the --backend of the other archive; this one is of '{own.Backend}'.", ExitCode.Usage);

        var runner = new BenchRunner(archive, request, environment.Time);
        var report = await runner.RunAsync(queries, parsed.GetValue(_repeat), Seconds(parsed), cancellation).ConfigureAwait(false);
        Write(parsed, report, BenchTable.Write);
        return report.Mismatches.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private async Task<int> CompareAsync(
        ParseResult parsed, IArchive archive, DataFolder data, IReadOnlyList<BenchQuery> queries, SearchRequest request, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var folder = parsed.GetValue(_against) is { } named ? environment.FullPath(named) : $"{Path.TrimEndingDirectorySeparator(data.Path)}-{data.Backend}";
        await using var other = await ArchiveCopy.OpenAsync(archive, data with { Path = folder }, environment, cancellation).ConfigureAwait(false);
        var runner = new ComparisonRunner(archive, other, request, environment.Time);
        var report = await runner.RunAsync(queries, parsed.GetValue(_repeat), Seconds(parsed), cancellation).ConfigureAwait(false);
        Write(parsed, report, ComparisonTable.Write);
        return report.Mismatches.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private void Write<T>(ParseResult parsed, T report, Action<TextWriter, T> writeTable)
    {
        var environment = context.Environment;
        if (parsed.GetValue(_save) is { } path)
        {
            using var file = File.CreateText(environment.FullPath(path));
            Json.Write(file, report);
        }

        if (parsed.GetValue(_json))
            Json.Write(environment.Out, report);
        else
            writeTable(environment.Out, report);
    }

    private TimeSpan Seconds(ParseResult parsed) => TimeSpan.FromSeconds(parsed.GetValue(_seconds));
}
