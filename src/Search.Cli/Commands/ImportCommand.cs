using System.CommandLine;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;
using Search.Importing;

namespace Search.Cli.Commands;

/// <summary><c>search import</c>: reads files somebody saved into the archive, through the service when one holds it.</summary>
internal sealed class ImportCommand(CommandContext context)
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files and folders", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _outlet = new("--outlet") { HelpName = "NAME", Description = "Outlet of articles that name none" };
    private readonly Option<string[]> _rules = new("--rules") { HelpName = "FILE", Description = "Rules for reading the pages of certain sites" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the report as one JSON object" };

    // For whoever must know, article by article, what survives a power failure; the crash tests do.
    private readonly Option<bool> _acknowledge = new("--acknowledge") { Hidden = true, Description = "Print the id of each article as soon as it is durable" };

    public Command Create()
    {
        var command = new Command("import", "Read saved pages and JSON Lines files into the archive. Importing the same again changes nothing.")
        {
            _paths, _outlet, _rules, _json, _acknowledge,
        };
        command.SetAction(RunAsync);
        ExampleHelpAction.AddTo(command,
            "search import ~/saved-pages",
            "search import articles.jsonl more.jsonl.gz --outlet 'The Wire'",
            "search import ~/saved-pages --json > report.json    # the report for a program");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var options = new ImportOptions
        {
            Outlet = parsed.GetValue(_outlet),
            SiteRuleFiles = [.. (parsed.GetValue(_rules) ?? []).Select(environment.FullPath)],
        };
        var paths = parsed.GetRequiredValue(_paths).Select(environment.FullPath).ToList();
        if (paths.Find(path => !Path.Exists(path)) is { } missing)
            throw new CliException($"There is no file or folder '{missing}'.");

        ImportReport report;
        await using (var archive = await ArchiveAccess.OpenAsync(context.Data(parsed), environment, cancellation).ConfigureAwait(false))
        {
            IThreadSink sink = parsed.GetValue(_acknowledge) ? new AcknowledgingSink(archive, environment.Out) : archive;
            var importer = new Importer(sink, options, environment.Time);
            report = await ImportProgressDisplay.WhileAsync(environment, progress => importer.RunAsync(paths, progress, cancellation)).ConfigureAwait(false);
            await archive.RefreshAsync(cancellation).ConfigureAwait(false);
        }

        if (parsed.GetValue(_json))
            ImportSummary.WriteJson(environment.Out, report);
        else
            ImportSummary.Write(environment.Out, report);
        return report.Articles > 0
            ? ExitCode.Done
            : throw new CliException("No article was found in what was named. The report says why for each file.");
    }
}
