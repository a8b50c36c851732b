using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;
using Search.Importing;

namespace Search.Cli.Watching;

/// <summary>Imports what a watch found, into the archive or through the service that holds it.</summary>
/// <remarks>The archive is opened for each import alone, so that a service can be started and stopped while the watch goes on.</remarks>
internal sealed class WatchImporter(DataFolder data, ImportOptions options, CliEnvironment environment)
{
    /// <summary>The outlet of articles that name none.</summary>
    public string? Outlet => options.Outlet;

    /// <summary>Imports something that was fetched.</summary>
    /// <param name="name">What reports and articles call it.</param>
    /// <param name="content">What was fetched.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Whether it was stored; if not, it has been said why.</returns>
    public async Task<bool> ImportAsync(string name, byte[] content, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllBytesAsync(path, content, cancellation).ConfigureAwait(false);
            return await ImportAsync(name, importer => importer.RunAsync(new NamedFile(path, name), cancellation: cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Imports files and folders.</summary>
    /// <returns>Whether they were stored; if not, it has been said why.</returns>
    public Task<bool> ImportAsync(IReadOnlyList<string> paths, CancellationToken cancellation) =>
        ImportAsync(paths.Count == 1 ? paths[0] : $"{paths.Count} files", importer => importer.RunAsync(paths, cancellation: cancellation), cancellation);

    private async Task<bool> ImportAsync(string name, Func<Importer, Task<ImportReport>> import, CancellationToken cancellation)
    {
        try
        {
            await using var archive = await ArchiveAccess.OpenToFillAsync(data, environment, cancellation).ConfigureAwait(false);
            var report = await import(new Importer(archive, options, environment.Time)).ConfigureAwait(false);
            await archive.RefreshAsync(cancellation).ConfigureAwait(false);
            environment.Out.WriteLine($"{name}: {ImportSummary.Sentence(report)}");
            foreach (var problem in report.Problems.Where(problem => problem.Kind == ProblemKind.Problem))
                environment.Error.WriteLine(problem);
            foreach (var skipped in report.Skipped)
                environment.Error.WriteLine($"{skipped.File}: {skipped.Reason}");
            return true;
        }
        catch (Exception error) when (error is CliException or IOException or HttpRequestException or UnauthorizedAccessException)
        {
            environment.Error.WriteLine($"{name}: not imported: {error.Message}");
            return false;
        }
    }
}
