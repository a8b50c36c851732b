namespace Search.Indexing;

/// <summary>The one door for changes to an index folder, and the source of snapshots of it.</summary>
/// <remarks>
/// Holds the folder's lock for as long as it lives. Safe for use by several threads. Opening replays what the log holds beyond the
/// last commit; disposing commits.
/// </remarks>
public sealed class IndexWriter : IAsyncDisposable
{
    private IndexWriter() { }

    /// <summary>Opens or creates the index.</summary>
    /// <exception cref="IndexLockedException">Another writer holds the folder.</exception>
    /// <exception cref="DamagedIndexException">A file of the index is damaged.</exception>
    public static IndexWriter Open(IndexOptions options) => throw new NotImplementedException();

    /// <summary>The fields.</summary>
    public Schema Schema => throw new NotImplementedException();

    /// <summary>Applies the batch. The task completes when the batch is durable: it survives the process and the power.</summary>
    /// <remarks>Batches of several callers share one fsync. The changes are seen by snapshots within the refresh interval.</remarks>
    public Task WriteAsync(WriteBatch batch, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Makes everything written so far visible to snapshots acquired from now on.</summary>
    public Task RefreshAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Writes everything to segments and a new manifest, and cuts the log.</summary>
    public Task CommitAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Merges down to at most that many segments and commits.</summary>
    public Task MergeAsync(int segmentCount = 1, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The newest visible state. Dispose it to let its files go.</summary>
    public IndexSnapshot AcquireSnapshot() => throw new NotImplementedException();

    /// <summary>Commits and lets the folder go.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
