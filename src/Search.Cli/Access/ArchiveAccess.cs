using Search.Cli.CommandLine;
using Search.Indexing;

namespace Search.Cli.Access;

/// <summary>Finds the way to an archive.</summary>
internal static class ArchiveAccess
{
    // Another command holds the lock for moments; a service that starts has it before it can be asked. Long enough for either.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>Opens the archive in this process, or, when a service holds it, a way through the service.</summary>
    /// <exception cref="CliException">Another process holds the archive, and is no service that answers.</exception>
    public static Task<IArchiveAccess> OpenAsync(DataFolder data, CliEnvironment environment, CancellationToken cancellation) =>
        OpenAsync(data, refreshInterval: null, environment, cancellation);

    /// <summary>The same for whoever writes much and searches nothing: what is written to an archive in this process is found once it is refreshed.</summary>
    /// <inheritdoc cref="OpenAsync(DataFolder, CliEnvironment, CancellationToken)"/>
    public static Task<IArchiveAccess> OpenToFillAsync(DataFolder data, CliEnvironment environment, CancellationToken cancellation) =>
        OpenAsync(data, Timeout.InfiniteTimeSpan, environment, cancellation);

    private static async Task<IArchiveAccess> OpenAsync(DataFolder data, TimeSpan? refreshInterval, CliEnvironment environment, CancellationToken cancellation)
    {
        var started = environment.Time.GetTimestamp();
        while (true)
        {
            try
            {
                var archive = LocalArchive.Open(data, refreshInterval);
                // Whoever has the lock knows that no service runs: the file of one that was killed is of no use any more.
                ServiceFile.Delete(data.Path);
                return new LocalAccess(archive);
            }
            catch (IndexLockedException)
            {
                if (ServiceFile.TryRead(data.Path) is { } service && await ServiceAccess.TryConnectAsync(service, cancellation).ConfigureAwait(false) is { } access)
                    return access;
            }

            catch (Exception error) when (error is UnauthorizedAccessException || error is IOException && File.Exists(data.Path))
            {
                throw new CliException(File.Exists(data.Path)
                    ? $"The archive is a folder, and '{data.Path}' is a file. Name another with --data."
                    : $"The archive's folder '{data.Path}' cannot be written: {error.Message} Every command locks it; let this user write there, or name another folder with --data.");
            }

            if (environment.Time.GetElapsedTime(started) > Patience)
                throw new CliException($"Another process is using the archive in '{data.Path}', and no service answers there. Try again when it is done.");
            await Task.Delay(BetweenTries, environment.Time, cancellation).ConfigureAwait(false);
        }
    }
}
