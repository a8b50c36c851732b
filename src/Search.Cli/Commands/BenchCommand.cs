using System.CommandLine;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Measuring;
using Search.Cli.Reporting;

namespace Search.Cli.Commands;

/// <summary><c>search bench</c>: how long searches take, by class of query.</summary>
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
    private readonly Option<bool> _json = new("--json") { Description = "Print the result as JSON" };

    public Command Create()
    {
        var command = new Command("bench", "Measure how long searches take: p50, p90, p99 and max in milliseconds, for each class of query.")
        {
            _queries, _repeat, _seconds, _json,
        };
        _search.AddTo(command);
        command.SetAction(RunAsync);
        ExampleHelpAction.AddTo(command,
            "search bench --queries queries.tsv",
            "search bench --queries queries.tsv --seconds 60 --facets outlet,year --json > today.json");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var queries = QueryFile.Read(environment.FullPath(parsed.GetRequiredValue(_queries)));
        var request = _search.Read(parsed, words: "");

        BenchReport report;
        await using (var archive = LocalArchive.Open(context.Data(parsed).MustHoldAnArchive()))
        {
            var runner = new BenchRunner(archive, request, environment.Time);
            report = await runner.RunAsync(queries, parsed.GetValue(_repeat), TimeSpan.FromSeconds(parsed.GetValue(_seconds)), cancellation).ConfigureAwait(false);
        }

        if (parsed.GetValue(_json))
            Json.Write(environment.Out, report);
        else
            BenchTable.Write(environment.Out, report);
        return report.Mismatches.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
