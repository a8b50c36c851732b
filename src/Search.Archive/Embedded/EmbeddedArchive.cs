using Search.Archive.Embedded;
using Search.Indexing;

namespace Search.Archive;

/// <summary>The default backend: the engine in process, one folder on disk.</summary>
public static class EmbeddedArchive
{
    /// <summary>Opens or creates the archive, holding its folder's lock until it is disposed.</summary>
    /// <exception cref="IndexLockedException">Another process holds it.</exception>
    /// <exception cref="OtherBackendException">The folder holds an archive of another backend.</exception>
    /// <exception cref="DamagedIndexException">A file of the index is damaged.</exception>
    public static IArchive Open(EmbeddedArchiveOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArchiveFolder.MustBeOf(options.Folder, ArchiveFolder.Embedded);
        var writer = IndexWriter.Open(new IndexOptions
        {
            Folder = options.Folder,
            Schema = ArchiveFields.Schema,
            BufferBytes = options.BufferBytes,
            RefreshInterval = options.RefreshInterval,
            Time = options.Time,
        });
        return new EmbeddedBackend(writer, options);
    }
}
