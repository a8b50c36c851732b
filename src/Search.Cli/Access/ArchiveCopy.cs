using Search.Archive;
using Search.Cli.CommandLine;

namespace Search.Cli.Access;

/// <summary>An archive's content on another backend, to be laid beside it.</summary>
internal static class ArchiveCopy
{
    private const int ThreadsAtOnce = 500;

    /// <summary>Opens the copy in a folder, which is made from the original when there is none.</summary>
    /// <exception cref="CliException">The folder holds something else.</exception>
    public static async Task<IArchive> OpenAsync(IArchive original, DataFolder copy, CliEnvironment environment, CancellationToken cancellation)
    {
        var isNew = !copy.HoldsAnything;
        var archive = LocalArchive.Open(copy);
        try
        {
            if (isNew)
            {
                environment.Error.WriteLine($"Copying the archive to '{copy.Path}' for the backend '{copy.Backend}'.");
                await FillAsync(original, archive, cancellation).ConfigureAwait(false);
            }

            var (wanted, held) = (await original.StatisticsAsync(cancellation).ConfigureAwait(false), await archive.StatisticsAsync(cancellation).ConfigureAwait(false));
            if ((wanted.Articles, wanted.Comments) == (held.Articles, held.Comments))
                return archive;
            throw new CliException(
                $"'{copy.Path}' holds {held.Articles} articles and {held.Comments} comments, not the {wanted.Articles} and {wanted.Comments} of the archive. Remove it to have it made again, or name another folder with --against.");
        }
        catch
        {
            await archive.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task FillAsync(IArchive original, IArchive copy, CancellationToken cancellation)
    {
        await foreach (var threads in original.ExportAsync(cancellation).Chunk(ThreadsAtOnce).ConfigureAwait(false))
            await copy.PutAsync(threads, cancellation).ConfigureAwait(false);
        await copy.RefreshAsync(cancellation).ConfigureAwait(false);
    }
}
