using System.CommandLine;
using Search.Cli.CommandLine;
using Search.Cli.Watching;
using Search.Importing;

namespace Search.Cli.Commands;

/// <summary><c>search watch</c>: imports what is new at addresses and in folders, until somebody stops it.</summary>
internal sealed class WatchCommand(CommandContext context)
{
    // Feeds hold the last ten or twenty entries: a quarter of an hour loses none and troubles nobody.
    private static readonly TimeSpan BetweenRequests = TimeSpan.FromMinutes(15);

    // Two looks must agree before a file counts as whole, so a file is imported within twenty seconds.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    private readonly Argument<string[]> _sources = new("URL|FOLDER") { Description = "Feeds or pages on the web, and folders", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _every = new("--every") { HelpName = "TIME", Description = "How often to look, as in 90s, 15m, 2h (default: 15m for addresses, 10s for folders)" };
    private readonly Option<bool> _once = new("--once") { Description = "Look once and end" };
    private readonly Option<string> _outlet = new("--outlet") { HelpName = "NAME", Description = "Outlet of articles that name none" };
    private readonly Option<string[]> _rules = new("--rules") { HelpName = "FILE", Description = "Rules for reading the pages of certain sites" };

    public Command Create()
    {
        var command = new Command("watch", "Import what is new at addresses and in folders, until stopped; also while the archive is served.")
        {
            _sources, _every, _once, _outlet, _rules,
        };
        command.SetAction(RunAsync);
        ExampleHelpAction.AddTo(command,
            "search watch https://tide.example/feed/ https://tide.example/comments/feed/",
            "search watch ~/saved-pages --every 1m",
            "search watch https://tide.example/feed/ --once    # for cron");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var environment = context.Environment;
        var every = Every(parsed.GetValue(_every));
        var options = new ImportOptions
        {
            Outlet = parsed.GetValue(_outlet),
            SiteRuleFiles = [.. (parsed.GetValue(_rules) ?? []).Select(environment.FullPath)],
        };
        var data = context.Data(parsed);
        var (importer, notes) = (new WatchImporter(data, options, environment), new WatchNotes(data.Path));
        using var fetcher = new PageFetcher(options.MaxPageBytes, environment.Time);
        var watched = parsed.GetRequiredValue(_sources).Distinct().Select(source => Watched(source, every, fetcher, importer, notes, environment)).ToList();
        foreach (var one in watched)
            environment.Error.WriteLine($"Watching {one.Name}");
        try
        {
            await new WatchLoop(environment.Time).RunAsync(watched, parsed.GetValue(_once), stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            environment.Error.WriteLine("Stopped watching. What was imported stays imported.");
        }

        return ExitCode.Done;
    }

    private static IWatched Watched(string source, TimeSpan? every, PageFetcher fetcher, WatchImporter importer, WatchNotes notes, CliEnvironment environment)
    {
        if (source.Contains("://", StringComparison.Ordinal))
        {
            if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || !PageFetcher.IsAllowed(address))
                throw new CliException($"'{source}' cannot be watched: an address begins with http:// or https://.", ExitCode.Usage);
            if (every < PollSchedule.Floor)
                throw new CliException($"A server is asked once in {Spans.Of(PollSchedule.Floor)} at most; --every must not be shorter for addresses.", ExitCode.Usage);
            return new WatchedAddress(address, every ?? BetweenRequests, fetcher, importer, notes, environment);
        }

        var folder = environment.FullPath(source);
        if (!Directory.Exists(folder))
            throw new CliException($"There is no folder '{folder}'. Addresses begin with http:// or https://.");
        return new WatchedFolder(folder, every ?? BetweenLooks, importer, environment);
    }

    private static TimeSpan? Every(string? text)
    {
        if (text is null)
            return null;
        return Spans.TryRead(text, out var every) ? every : throw new CliException($"--every takes a time such as 90s, 15m or 2h, not '{text}'.", ExitCode.Usage);
    }
}
