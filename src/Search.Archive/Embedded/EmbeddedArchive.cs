namespace Search.Archive;

/// <summary>The default backend: the engine in process, one folder on disk.</summary>
public static class EmbeddedArchive
{
    /// <summary>Opens or creates the archive, holding its folder's lock until it is disposed.</summary>
    /// <exception cref="Search.Indexing.IndexLockedException">Another process holds it.</exception>
    public static IArchive Open(EmbeddedArchiveOptions options) => throw new NotImplementedException();
}
