using System.CommandLine;
using System.Text.Json;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;

namespace Search.Cli.Commands;

/// <summary><c>search stats</c>: what the archive holds.</summary>
internal sealed class StatsCommand(CommandContext context)
{
    public Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        var command = new Command("stats", "Say what the archive holds.") { json };
        command.SetAction((parsed, cancellation) => RunAsync(context.Data(parsed).MustHoldAnArchive(), parsed.GetValue(json), cancellation));
        ExampleHelpAction.AddTo(command, "search stats", "search stats --json | jq .articles");
        return command;
    }

    private async Task<int> RunAsync(DataFolder data, bool asJson, CancellationToken cancellation)
    {
        var environment = context.Environment;
        string answer;
        await using (var archive = await ArchiveAccess.OpenAsync(data, environment, cancellation).ConfigureAwait(false))
            answer = await archive.StatisticsAsync(cancellation).ConfigureAwait(false);

        if (asJson)
        {
            environment.Out.WriteLine(answer);
            return ExitCode.Done;
        }

        using var json = JsonDocument.Parse(answer);
        var statistics = json.RootElement;
        var (oldest, newest) = (statistics.GetProperty("oldest").GetString(), statistics.GetProperty("newest").GetString());
        Line("Folder", data.Path);
        Line("Articles", Counted.Of(statistics.GetProperty("articles").GetInt64()));
        Line("Comments", Counted.Of(statistics.GetProperty("comments").GetInt64()));
        Line("Outlets", Counted.Of(statistics.GetProperty("outlets").GetInt64()));
        Line("Dates", oldest is null ? "none known" : $"{oldest} to {newest}");
        Line("On disk", $"{ByteSize.Of(statistics.GetProperty("bytes").GetInt64())} in {Counted.Of(statistics.GetProperty("segments").GetInt64(), "segment")}");
        return ExitCode.Done;

        void Line(string name, string value) => environment.Out.WriteLine($"{name,-10}{value}");
    }
}
