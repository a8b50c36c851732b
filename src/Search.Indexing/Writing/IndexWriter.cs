namespace Search.Indexing;

/// <summary>The one door for changes to an index folder, and the source of snapshots of it.</summary>
/// <remarks>
/// <para>
/// Holds the folder's lock for as long as it lives. Safe for use by several threads. Opening replays what the log holds beyond the
/// last commit; disposing commits. Snapshots may outlive the writer.
/// </para>
/// <para>When the disk fails or is full, the writer refuses everything from then on; what it acknowledged is there when the index is opened again.</para>
/// </remarks>
public sealed class IndexWriter : IAsyncDisposable
{
    private readonly IndexOptions _options;
    private readonly FileStream _lock;
    private readonly WriterState _state;
    private readonly GroupCommit _writes;
    private readonly Committer _committer;
    private readonly Merger _merger;
    private readonly RefreshTimer _refresh;
    private readonly SemaphoreSlim _commitTurn = new(1);
    private Task _backgroundCommit = Task.CompletedTask;
    private int _isDisposed;

    internal IndexWriter(IndexOptions options, FileStream folderLock, WriterState state, LogWriter log, long logNumber)
    {
        (_options, _lock, _state) = (options, folderLock, state);
        _writes = new GroupCommit(state, log, OnApplied);
        _committer = new Committer(options.Folder, options.Schema, state, _writes, logNumber);
        _refresh = new RefreshTimer(options.Time, options.RefreshInterval, RefreshInBackground);
        _merger = new Merger(options.Folder, options.Schema, state, _refresh.Arm);
    }

    /// <summary>The fields.</summary>
    public Schema Schema => _options.Schema;

    /// <summary>How the index stands now.</summary>
    public IndexStatistics Statistics
    {
        get
        {
            using var snapshot = AcquireSnapshot();
            var files = new DirectoryInfo(_options.Folder).GetFiles();
            lock (_state.Gate)
            {
                return new IndexStatistics(
                    snapshot.LiveDocumentCount,
                    _state.Contents.BufferedDocuments,
                    _state.Contents.BufferedBytes,
                    _state.Contents.Segments.Count,
                    files.Where(f => f.Name.StartsWith(LogFormat.FileNamePrefix, StringComparison.Ordinal)).Sum(f => f.Length),
                    files.Sum(f => f.Length),
                    snapshot.Generation,
                    files.FirstOrDefault(f => f.Name == ManifestFormat.FileName) is { } manifest ? new DateTimeOffset(manifest.LastWriteTimeUtc) : null);
            }
        }
    }

    /// <summary>Opens or creates the index.</summary>
    /// <exception cref="IndexLockedException">Another writer holds the folder.</exception>
    /// <exception cref="SchemaMismatchException">The index has other fields.</exception>
    /// <exception cref="DamagedIndexException">A file of the index is damaged.</exception>
    /// <exception cref="IndexVersionException">A file was written by a newer version of this program.</exception>
    public static IndexWriter Open(IndexOptions options) => IndexOpening.Open(options);

    /// <summary>Applies the batch. The task completes when the batch is durable: it survives the process and the power.</summary>
    /// <remarks>
    /// Batches of several callers share one fsync. The changes are seen by snapshots within the refresh interval. The batch and its
    /// documents must not be changed before the task completes. Cancelling stops the waiting alone: the batch may be applied all the same.
    /// </remarks>
    /// <exception cref="ArgumentException">A document has a value that the schema does not allow, or the batch has more than 512 MiB; nothing of the batch is applied.</exception>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public Task WriteAsync(WriteBatch batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellation.ThrowIfCancellationRequested();
        _state.ThrowIfFailed();
        var bytes = _writes.Buffers.Rent();
        // What is applied must be what a replay would apply: ill-formed text goes in as the log has it.
        if (!BatchWriter.Write(bytes, Schema, batch))
            batch = BatchReader.Read(bytes.Written, Schema);
        if (bytes.Length > BatchFormat.MaxLength)
            throw new ArgumentException($"The batch has {bytes.Length} bytes; {BatchFormat.MaxLength} are allowed. Write it as several.", nameof(batch));
        return _writes.Write(bytes, batch).WaitAsync(cancellation);
    }

    /// <summary>Makes everything written so far visible to snapshots acquired from now on.</summary>
    public Task RefreshAsync(CancellationToken cancellation = default) => Task.Run(Refresh, cancellation);

    /// <summary>Writes everything to segments and a new manifest, and cuts the log.</summary>
    public async Task CommitAsync(CancellationToken cancellation = default)
    {
        await _commitTurn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
            if (!_committer.IsCurrent)
                await Task.Run(() => _committer.Commit(isLast: false), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _commitTurn.Release();
        }
        _merger.Wake();
    }

    /// <summary>Merges down to at most that many segments, without deleted documents, and commits.</summary>
    public async Task MergeAsync(int segmentCount = 1, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(segmentCount);
        await RefreshAsync(cancellation).ConfigureAwait(false);
        await _merger.MergeToAsync(segmentCount, cancellation).ConfigureAwait(false);
        await CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The newest visible state. Dispose it to let its files go.</summary>
    public IndexSnapshot AcquireSnapshot() => _state.AcquireSnapshot();

    /// <summary>Commits and lets the folder go.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        try
        {
            await _refresh.DisposeAsync().ConfigureAwait(false);
            await _writes.CloseAsync().ConfigureAwait(false);
            await _merger.StopAsync().ConfigureAwait(false);
            await _backgroundCommit.ConfigureAwait(false);
            await _commitTurn.WaitAsync().ConfigureAwait(false);
            if (_state.Failure is null)
                await Task.Run(() => _committer.Commit(isLast: true)).ConfigureAwait(false);
        }
        finally
        {
            _writes.Log.Dispose();
            _state.Dispose();
            _merger.Dispose();
            _lock.Dispose();
            _commitTurn.Release();
        }
    }

    private void Refresh()
    {
        _state.ThrowIfFailed();
        lock (_state.Gate)
            _state.Publish();
        _merger.Wake();
    }

    private void RefreshInBackground()
    {
        try
        {
            Refresh();
        }
        catch (Exception failure)
        {
            // Nobody waits for this refresh; the next write, refresh or commit tells.
            _state.Fail(failure);
        }
    }

    private void OnApplied()
    {
        _refresh.Arm();
        _merger.Wake();
        if (_committer.IsDue(_options.CommitLogBytes) && _backgroundCommit.IsCompleted && _isDisposed == 0)
            _backgroundCommit = CommitInBackgroundAsync();
    }

    private async Task CommitInBackgroundAsync()
    {
        try
        {
            await CommitAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // The writer is being disposed of, which commits.
        }
        catch (Exception failure)
        {
            // Nobody waits for this commit; the log keeps everything, and the next write tells.
            _state.Fail(failure);
        }
    }
}
