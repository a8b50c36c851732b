using System.CommandLine;
using System.Security.Cryptography;
using Search.Archive;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;
using Search.Importing;
using Search.Indexing;
using Search.Service;

namespace Search.Cli.Commands;

/// <summary><c>search serve</c>: the search page and the API, until somebody stops it.</summary>
internal sealed class ServeCommand(CommandContext context)
{
    private readonly CliEnvironment _environment = context.Environment;

    public Command Create()
    {
        var urls = new Option<string>("--urls") { HelpName = "URLS", Description = $"Addresses to listen on, joined by semicolons (default: {ServiceOptions.DefaultUrl})" };
        var settings = new Option<string>("--settings")
        {
            HelpName = "FILE",
            Description = $"A JSON file of settings (default: {ServiceSettings.DefaultFile} in this folder, if there is one); the environment comes before it",
        };
        var command = new Command("serve", "Serve the search page and the HTTP API. The first time, without an archive, it imports a small sample.") { urls, settings };
        command.SetAction((parsed, cancellation) => RunAsync(context.Data(parsed), parsed.GetValue(urls), parsed.GetValue(settings), cancellation));
        ExampleHelpAction.AddTo(command,
            "search serve                                  # then open http://127.0.0.1:5080/search",
            "search serve --data /srv/archive --urls http://127.0.0.1:8080",
            "SEARCH_API_KEY=… search serve                 # lets programs that send the key write articles and comments");
        return command;
    }

    private async Task<int> RunAsync(DataFolder data, string? urls, string? settings, CancellationToken stop)
    {
        var options = Options(urls, settings);
        options = options with { KeyFolder = data.Path, SynonymFile = SynonymFile.Of(options, data, _environment) };
        await using var archive = await OpenAsync(data, stop).ConfigureAwait(false);
        ServiceFile.Delete(data.Path);
        await FillIfEmptyAsync(archive, data, stop).ConfigureAwait(false);
        await WarmUpAsync(archive, stop).ConfigureAwait(false);

        await using var service = Create(archive, options);
        await ListenAsync(service, options, stop).ConfigureAwait(false);
        new ServiceFile(Reachable(service.Addresses[0]), options.LocalToken!, Environment.ProcessId).Write(data.Path);
        try
        {
            foreach (var address in service.Addresses)
                _environment.Out.WriteLine($"Listening on {Reachable(address)}/search");
            await _environment.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await UntilAsync(stop).ConfigureAwait(false);
            _environment.Error.WriteLine("Stopping: finishing requests and writing everything to disk.");
        }
        finally
        {
            ServiceFile.Delete(data.Path);
        }

        // Requests that are being answered may end; then the archive commits as it is disposed.
        await service.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static SearchService Create(IArchive archive, ServiceOptions options)
    {
        try
        {
            return SearchService.Create(archive, options);
        }
        catch (InvalidDataException error)
        {
            throw new CliException(error.Message, ExitCode.Usage);
        }
    }

    private static async Task ListenAsync(SearchService service, ServiceOptions options, CancellationToken cancellation)
    {
        try
        {
            await service.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw new CliException($"Cannot listen on {string.Join(" and ", options.Urls)}: {error.Message} Choose another with --urls; port 0 takes any free one.");
        }
    }

    private ServiceOptions Options(string? urls, string? settings)
    {
        var options = ServiceSettings.Read(_environment, settings);
        if (urls is not null)
            options = options with { Urls = [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] };
        if (options.Urls.Count == 0 || options.Urls.FirstOrDefault(url => !Uri.TryCreate(Reachable(url), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) is not null)
            throw new CliException($"'{urls}' is no address to listen on; --urls takes something like {ServiceOptions.DefaultUrl}.", ExitCode.Usage);
        // 256 bits: nobody guesses it while the service runs.
        return options with { LocalToken = RandomNumberGenerator.GetHexString(64, lowercase: true) };
    }

    private async Task<IArchive> OpenAsync(DataFolder data, CancellationToken cancellation)
    {
        try
        {
            return LocalArchive.Open(data);
        }
        catch (IndexLockedException)
        {
            if (ServiceFile.TryRead(data.Path) is { } other && await ServiceAccess.TryConnectAsync(other, cancellation).ConfigureAwait(false) is { } access)
            {
                await access.DisposeAsync().ConfigureAwait(false);
                throw new CliException($"The archive in '{data.Path}' is already served at {other.Url}/search. Open that, or name another folder with --data.");
            }

            throw;
        }
    }

    private async Task FillIfEmptyAsync(IArchive archive, DataFolder data, CancellationToken cancellation)
    {
        if ((await archive.StatisticsAsync(cancellation).ConfigureAwait(false)).Articles > 0)
            return;
        if (!data.IsDefault || SampleArchive.Find(_environment) is not { } sample)
        {
            _environment.Error.WriteLine($"The archive in '{data.Path}' is empty. Fill it while the service runs: search import PATH --data '{data.Path}'");
            return;
        }

        _environment.Error.WriteLine($"The archive is empty: importing the sample in '{sample}'.");
        var importer = new Importer(new ArchiveSink(archive), time: _environment.Time);
        var report = await ImportProgressDisplay.WhileAsync(_environment, progress => importer.RunAsync([sample], progress, cancellation)).ConfigureAwait(false);
        _environment.Error.WriteLine(ImportSummary.Sentence(report));
        await archive.RefreshAsync(cancellation).ConfigureAwait(false);
    }

    // The first search waits for the compiler, a third of a second; better here than for the first person who asks.
    private static Task WarmUpAsync(IArchive archive, CancellationToken cancellation) =>
        archive.SearchAsync(new SearchRequest { Words = "the \"and the\"", Facets = FacetNames.All, Histogram = true }, cancellation);

    // An address that stands for all of the machine's is no address to go to.
    private static string Reachable(string address)
    {
        foreach (var any in new[] { "://0.0.0.0", "://[::]", "://+", "://*" })
            address = address.Replace(any, "://127.0.0.1", StringComparison.Ordinal);
        return address.TrimEnd('/');
    }

    private static async Task UntilAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(stopped.SetResult);
        await stopped.Task.ConfigureAwait(false);
    }
}
