using System.CommandLine;
using System.Text.Json;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;

namespace Search.Cli.Commands;

/// <summary><c>search query</c>: one search from the command line.</summary>
internal sealed class QueryCommand(CommandContext context)
{
    private readonly Argument<string[]> _words = new("WORDS")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "What to look for: word, '\"a phrase\"', -not, title:word, pref*, roam~1. Nothing lists the newest",
    };

    private readonly SearchOptions _search = SearchOptions.ForQuery();
    private readonly Option<bool> _json = new("--json") { Description = "Print the answer as the HTTP API gives it" };

    public Command Create()
    {
        var command = new Command("query", "Search the archive, as the page of 'search serve' does.") { _words };
        _search.AddTo(command);
        command.Add(_json);
        command.SetAction(RunAsync);
        ExampleHelpAction.AddTo(command,
            "search query flood barrier",
            "search query '\"flood barrier\"' --outlet 'The Harbour Sentinel' --from 2012 --to 2016-06",
            "search query barrier -vote --in comments --sort newest",
            "search query flood --facets outlet,year --json | jq .facets");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var request = _search.Read(parsed, string.Join(' ', parsed.GetValue(_words) ?? []));
        var data = context.Data(parsed).MustHoldAnArchive();
        // A service that holds the archive has read the file itself.
        request = request with { Synonyms = request.Synonyms ?? SynonymFile.Read(SynonymFile.Of(ServiceSettings.Read(environment, file: null), data, environment)) };
        string answer;
        await using (var archive = await ArchiveAccess.OpenAsync(data, environment, cancellation).ConfigureAwait(false))
            answer = await archive.SearchAsync(request, cancellation).ConfigureAwait(false);

        if (parsed.GetValue(_json))
        {
            environment.Out.WriteLine(answer);
            return ExitCode.Done;
        }

        using var json = JsonDocument.Parse(answer);
        new SearchList(environment.Out, environment.Error, new TerminalText(environment.IsOutTerminal)).Write(json.RootElement);
        return ExitCode.Done;
    }
}
