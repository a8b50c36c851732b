using Search.Archive;
using Search.Cli.CommandLine;
using Search.Indexing;
#if LUCENE_NET
using Search.LuceneNet;
#endif

namespace Search.Cli.Access;

/// <summary>The archive of a folder, on the backend it stands on.</summary>
internal static class LocalArchive
{
    /// <summary>Opens or creates it, holding its lock until it is disposed.</summary>
    /// <param name="data">Its folder.</param>
    /// <param name="refreshInterval">How long a change may wait to be found; <see langword="null"/> for the backend's default.</param>
    /// <exception cref="IndexLockedException">Another process holds it.</exception>
    /// <exception cref="OtherBackendException">It is of another backend than the one named.</exception>
    /// <exception cref="CliException">It is of a backend that this build is without.</exception>
    public static IArchive Open(DataFolder data, TimeSpan? refreshInterval = null)
    {
        data.MustBeReadable();
#if LUCENE_NET
        if (data.Backend == ArchiveFolder.LuceneNet)
            return LuceneNetArchive.Open(new LuceneNetArchiveOptions { Folder = data.Path });
#endif
        var options = new EmbeddedArchiveOptions { Folder = data.Path };
        return EmbeddedArchive.Open(options with { RefreshInterval = refreshInterval ?? options.RefreshInterval });
    }

    /// <summary>Reads the whole of it, without taking its lock; progress is files done of files in all, where the backend says so.</summary>
    /// <exception cref="OtherBackendException">It is of another backend than the one named.</exception>
    /// <exception cref="CliException">It is of a backend that this build is without.</exception>
    public static IndexCheckReport Check(DataFolder data, IProgress<(int Done, int Total)> progress, CancellationToken cancellation)
    {
        data.MustBeReadable();
#if LUCENE_NET
        if (data.Backend == ArchiveFolder.LuceneNet)
            return LuceneNetCheck.Run(data.Path, cancellation);
#endif
        return IndexCheck.Run(data.Path, progress, cancellation);
    }
}
