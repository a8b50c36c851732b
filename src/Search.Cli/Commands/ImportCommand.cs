using System.CommandLine;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;
using Search.Importing;

namespace Search.Cli.Commands;

/// <summary><c>search import</c>: reads files somebody saved into the archive, through the service when one holds it.</summary>
internal sealed class ImportCommand(CommandContext context)
{
    // Beside the archive, where it is found whatever folder the command is run in.
    private const string JournalName = "import-journal.json";

    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files and folders; .gz, .zip and .tar are looked into", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _outlet = new("--outlet") { HelpName = "NAME", Description = "Outlet of articles that name none" };
    private readonly Option<string[]> _rules = new("--rules") { HelpName = "FILE", Description = "Rules for reading the pages of certain sites" };
    private readonly Option<string[]> _map = new("--map") { HelpName = "FIELD=COLUMN", Description = $"Which column of a table holds what: {string.Join(", ", ImportOptions.ColumnFields)}" };
    private readonly Option<bool> _pages = new("--pages") { Description = "Take the pages of an export, too, not its posts alone" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would come in, and store nothing" };
    private readonly Option<string> _report = new("--report") { HelpName = "FILE", Description = "File to write every problem and note to" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the report as one JSON object" };

    // For whoever must know, article by article, what survives a power failure; the crash tests do.
    private readonly Option<bool> _acknowledge = new("--acknowledge") { Hidden = true, Description = "Print the id of each article as soon as it is durable" };

    public Command Create()
    {
        var command = new Command("import", "Read exports, saved pages and JSON Lines files into the archive. Importing the same again changes nothing; a run that was stopped goes on where it was.")
        {
            _paths, _outlet, _rules, _map, _pages, _dryRun, _report, _json, _acknowledge,
        };
        command.SetAction(RunAsync);
        ExampleHelpAction.AddTo(command,
            "search import ~/saved-pages",
            "search import wordpress.xml disqus.xml.gz    # posts, and the comments that belong beneath them",
            "search import articles.jsonl more.zip --outlet 'The Wire' --dry-run",
            "search import table.csv --map title=Headline --map body='Full text'",
            "search import ~/saved-pages --report problems.txt --json > report.json");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var paths = parsed.GetRequiredValue(_paths).Select(environment.FullPath).ToList();
        if (paths.Find(path => !Path.Exists(path)) is { } missing)
            throw new CliException($"There is no file or folder '{missing}'.");
        var options = OptionsOf(parsed);

        await using var problems = parsed.GetValue(_report) is { } file ? new ProblemFile(environment.FullPath(file)) : null;
        if (problems is not null)
            options = options with { OnProblem = problems.Add, OnSkipped = problems.Add };
        var rehearsal = parsed.GetValue(_dryRun) ? new RehearsalSink() : null;
        ImportReport report;
        try
        {
            report = rehearsal is null
                ? await StoreAsync(parsed, paths, options, cancellation).ConfigureAwait(false)
                : await RunAsync(rehearsal, paths, options, cancellation).ConfigureAwait(false);
        }
        catch (ImportStoppedException stopped)
        {
            problems?.Finish(stopped.Report);
            if (rehearsal is null && !parsed.GetValue(_json))
                ImportSummary.Write(environment.Out, stopped.Report);
            throw;
        }
        problems?.Finish(report);

        if (parsed.GetValue(_json))
            ImportSummary.WriteJson(environment.Out, report);
        else if (rehearsal is not null)
            ImportSummary.WriteRehearsal(environment.Out, report, rehearsal);
        else
            ImportSummary.Write(environment.Out, report);
        return report.Articles + report.Joined + report.Withheld + report.ResumedFiles > 0
            ? ExitCode.Done
            : throw new CliException("No article was found in what was named. The report says why for each file.");
    }

    private async Task<ImportReport> StoreAsync(ParseResult parsed, List<string> paths, ImportOptions options, CancellationToken cancellation)
    {
        var data = context.Data(parsed);
        await using var archive = await ArchiveAccess.OpenToFillAsync(data, context.Environment, cancellation).ConfigureAwait(false);
        IThreadSink sink = parsed.GetValue(_acknowledge) ? new AcknowledgingSink(archive, context.Environment.Out) : archive;
        var report = await RunAsync(sink, paths, options with { JournalFile = Path.Combine(data.Path, JournalName) }, cancellation, archive.Note).ConfigureAwait(false);
        await archive.RefreshAsync(cancellation).ConfigureAwait(false);
        return report;
    }

    private Task<ImportReport> RunAsync(IThreadSink sink, List<string> paths, ImportOptions options, CancellationToken cancellation, Action<ImportProgress>? note = null)
    {
        var importer = new Importer(sink, options, context.Environment.Time);
        return ImportProgressDisplay.WhileAsync(context.Environment, progress => importer.RunAsync(paths, note is null ? progress : new NotedProgress(progress, note), cancellation));
    }

    private ImportOptions OptionsOf(ParseResult parsed) => new()
    {
        Outlet = parsed.GetValue(_outlet),
        SiteRuleFiles = [.. (parsed.GetValue(_rules) ?? []).Select(context.Environment.FullPath)],
        IncludePages = parsed.GetValue(_pages),
        Columns = ColumnsOf(parsed.GetValue(_map) ?? []),
    };

    private static Dictionary<string, string> ColumnsOf(string[] pairs)
    {
        var columns = new Dictionary<string, string>();
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || equals == pair.Length - 1)
                throw new CliException($"--map takes FIELD=COLUMN, as in --map title=Headline, not '{pair}'.", ExitCode.Usage);
            var field = pair[..equals].Trim().ToLowerInvariant();
            if (!ImportOptions.ColumnFields.Contains(field))
                throw new CliException($"A table has no field '{field}'. There are: {string.Join(", ", ImportOptions.ColumnFields)}.", ExitCode.Usage);
            columns[field] = pair[(equals + 1)..].Trim();
        }

        return columns;
    }
}
