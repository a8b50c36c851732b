using Search.Indexing;

namespace Search.LuceneNet;

/// <summary>The archive on Apache Lucene.Net 4.8, in process, one folder on disk.</summary>
/// <remarks>
/// Articles and comments are read, searched and counted as by <see cref="EmbeddedArchive"/>; totals and counts are the same. Scores are those of
/// Lucene 4.8's BM25, which keeps the factor k1 + 1, counts all documents for the idf and codes lengths more coarsely, so they differ, and with
/// them the order of hits whose scores are close.
/// </remarks>
public static class LuceneNetArchive
{
    /// <summary>Opens or creates the archive, holding its folder's lock until it is disposed.</summary>
    /// <exception cref="IndexLockedException">Another process holds it.</exception>
    /// <exception cref="OtherBackendException">The folder holds an archive of another backend.</exception>
    public static IArchive Open(LuceneNetArchiveOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArchiveFolder.MustBeOf(options.Folder, ArchiveFolder.LuceneNet);
        return new LuceneBackend(LuceneIndex.Open(options), options);
    }
}
