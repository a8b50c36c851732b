using System.CommandLine;
using Search.Archive;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Measuring;
using Search.Cli.Measuring.Baselines;
using Search.Cli.Measuring.Load;
using Search.Cli.Reporting;

namespace Search.Cli.Commands;

/// <summary><c>search bench</c>: how long searches take, by class of query; of an archive, of a running service, or beside another backend.</summary>
/// <remarks>
/// Of an archive it gives service times: one client in this process, one search after the other. With <c>--url</c> searches arrive at a running service
/// at a given rate whether it answers or not, and response times count from when they were meant to begin. All times are kept as measured, so
/// percentiles are exact. With <c>--baseline</c> it says which medians changed beyond the noise (<see cref="MedianChange"/>).
/// <para>
/// <c>search bench --backend lucene</c> lays the archive beside the same content on Lucene.Net: a copy in the folder <c>--against</c>, by default
/// the archive's with the backend's name added, which is made from the archive the first time. It names the archive's own backend to measure that alone.
/// </para>
/// <para>
/// It ends with 0; with 1 when a total was not what it should be or a search of a service was not answered; else with 3 when a class is slower than the
/// baseline.
/// </para>
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
    private readonly Option<int> _seconds = CountOption.Create("--seconds", "N", "Go on for at least this many seconds; with --url for this many (default: 10)", 0, 0, 86_400);
    private readonly SearchOptions _search = SearchOptions.ForBench();
    private readonly LoadSettings _load = new();
    private readonly Option<string> _against = new("--against")
    {
        HelpName = "DIR",
        Description = "With --backend: folder of the same content on that backend, made when absent (default: the archive's folder with -NAME added)",
    };

    private readonly Option<string> _baseline = new("--baseline")
    {
        HelpName = "FILE",
        Description = "Say what changed since a saved result beyond the noise; ends with 3 when a class is slower",
    };

    private readonly Option<int> _leastChange = CountOption.Create("--least-change", "PERCENT", "With --baseline: smaller changes of a median do not matter", 5, 0, 1_000);
    private readonly Option<bool> _json = new("--json") { Description = "Print the result as JSON" };
    private readonly Option<string> _save = new("--save") { HelpName = "FILE", Description = "Also write the result as JSON to a file, with the times by round: a baseline for later" };

    public Command Create()
    {
        var command = new Command("bench", "Measure how long searches take, for each class of query: of the archive, of a running service, or beside another backend.")
        {
            _queries, _repeat, _seconds, _against, _baseline, _leastChange, _json, _save,
        };
        _load.AddTo(command);
        _search.AddTo(command);
        command.SetAction(RunAsync);
        ExampleHelpAction.AddTo(command,
            "search bench --queries queries.tsv --repeat 20 --save before.json",
            "search bench --queries queries.tsv --repeat 20 --baseline before.json    # what changed beyond the noise",
            "search bench --queries queries.tsv --url http://127.0.0.1:5080 --rate 50 --seconds 30",
            "search bench --queries queries.tsv --backend lucene    # beside Lucene.Net; the archive is copied to DIR-lucene once");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var queries = QueryFile.Read(environment.FullPath(parsed.GetRequiredValue(_queries)));
        var request = _search.Read(parsed, words: "");
        var baseline = parsed.GetValue(_baseline) is { } path ? Baseline.Read(environment.FullPath(path)) : null;
        if (_load.Read(parsed, parsed.GetValue(_seconds)) is { } load)
            return await LoadAsync(parsed, load, queries, request, baseline, cancellation).ConfigureAwait(false);

        var data = context.Data(parsed).MustHoldAnArchive();
        var own = data with { NamedBackend = null };
        await using var archive = LocalArchive.Open(own);
        if (data.Backend != own.Backend)
        {
            return baseline is null
                ? await CompareAsync(parsed, archive, data, queries, request, cancellation).ConfigureAwait(false)
                : throw new CliException("--baseline does not go with the --backend of another archive, which is compared with this one.", ExitCode.Usage);
        }

        if (parsed.GetValue(_against) is not null)
            throw new CliException($"--against goes with the --backend of the other archive; this one is of '{own.Backend}'.", ExitCode.Usage);

        var runner = new BenchRunner(archive, request, environment.Time);
        var report = await runner.RunAsync(queries, parsed.GetValue(_repeat), Seconds(parsed), cancellation).ConfigureAwait(false);
        report = report with { Changes = baseline?.ChangesTo(report, LeastChange(parsed)) };
        Write(parsed, report, report with { Samples = null }, BenchTable.Write);
        return ExitCodeOf(report.Mismatches.Count == 0, report.Changes);
    }

    private async Task<int> LoadAsync(
        ParseResult parsed, LoadOptions load, IReadOnlyList<BenchQuery> queries, SearchRequest request, Baseline? baseline, CancellationToken cancellation)
    {
        foreach (var option in new Option[] { _repeat, _against }.Where(option => parsed.GetResult(option) is { Implicit: false }))
            throw new CliException($"{option.Name} does not go with --url; --rate and --seconds say how many searches arrive.", ExitCode.Usage);
        using var service = new ServedSearches(load.Url, LoadRunner.MostAtOnce);
        var report = await new LoadRunner(service, request, context.Environment.Time).RunAsync(queries, load, cancellation).ConfigureAwait(false);
        report = report with { Changes = baseline?.ChangesTo(report, LeastChange(parsed)) };
        Write(parsed, report, report with { Samples = null }, LoadTable.Write);
        return ExitCodeOf(report.Mismatches.Count == 0 && report.Unanswered == 0, report.Changes);
    }

    private async Task<int> CompareAsync(
        ParseResult parsed, IArchive archive, DataFolder data, IReadOnlyList<BenchQuery> queries, SearchRequest request, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var folder = parsed.GetValue(_against) is { } named ? environment.FullPath(named) : $"{Path.TrimEndingDirectorySeparator(data.Path)}-{data.Backend}";
        await using var other = await ArchiveCopy.OpenAsync(archive, data with { Path = folder }, environment, cancellation).ConfigureAwait(false);
        var runner = new ComparisonRunner(archive, other, request, environment.Time);
        var report = await runner.RunAsync(queries, parsed.GetValue(_repeat), Seconds(parsed), cancellation).ConfigureAwait(false);
        Write(parsed, report, report, ComparisonTable.Write);
        return ExitCodeOf(report.Mismatches.Count == 0, changes: null);
    }

    private static int ExitCodeOf(bool isClean, IReadOnlyList<ClassChange>? changes)
    {
        if (!isClean)
            return ExitCode.Failed;
        return changes is not null && changes.Any(change => change.Verdict == Verdict.Slower) ? ExitCode.Slower : ExitCode.Done;
    }

    // The times by round are for later measurements: they go into the file alone.
    private void Write<T>(ParseResult parsed, T whole, T report, Action<TextWriter, T> writeTable)
    {
        var environment = context.Environment;
        if (parsed.GetValue(_save) is { } path)
        {
            using var file = File.CreateText(environment.FullPath(path));
            Json.WriteLine(file, whole);
        }

        if (parsed.GetValue(_json))
            Json.Write(environment.Out, report);
        else
            writeTable(environment.Out, report);
    }

    private TimeSpan Seconds(ParseResult parsed) => TimeSpan.FromSeconds(parsed.GetValue(_seconds));

    private double LeastChange(ParseResult parsed) => parsed.GetValue(_leastChange) / 100.0;
}
