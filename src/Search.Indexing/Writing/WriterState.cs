namespace Search.Indexing;

/// <summary>What the parts of a writer share: the contents, the lock that guards them, and the newest snapshot.</summary>
internal sealed class WriterState : IDisposable
{
    private readonly Schema _schema;
    private List<SegmentCore> _committed;
    private IndexSnapshot? _published;

    public WriterState(Schema schema, IndexContents contents, long generation, IEnumerable<OpenSegment> committed)
    {
        (_schema, Contents, Generation) = (schema, contents, generation);
        _committed = [];
        SetCommitted([.. committed.Select(s => s.Core)]);
        _published = new IndexSnapshot(schema, generation, contents.View());
    }

    /// <summary>Guards everything here; held while documents are applied or written as a segment, never while a disk is waited for.</summary>
    public Lock Gate { get; } = new();

    public IndexContents Contents { get; }

    /// <summary>The generation of the newest snapshot.</summary>
    public long Generation { get; private set; }

    /// <summary>Why nothing can be written any more; <see langword="null"/> while it can.</summary>
    public Exception? Failure { get; private set; }

    public void Fail(Exception failure)
    {
        lock (Gate)
            Failure ??= failure;
    }

    /// <exception cref="IOException">Nothing can be written any more.</exception>
    public void ThrowIfFailed()
    {
        if (Failure is { } failure)
            throw new IOException($"The index can no longer be written: {failure.Message} Mend that, and open the index again.", failure);
    }

    /// <summary>Makes everything applied so far visible; the gate must be held.</summary>
    public void Publish()
    {
        ObjectDisposedException.ThrowIf(_published is null, typeof(IndexWriter));
        Contents.Flush();
        if (!Contents.IsChanged)
            return;
        Generation++;
        var last = Interlocked.Exchange(ref _published, new IndexSnapshot(_schema, Generation, Contents.View()));
        last!.Dispose();
    }

    public IndexSnapshot AcquireSnapshot()
    {
        while (true)
        {
            var newest = Volatile.Read(ref _published);
            ObjectDisposedException.ThrowIf(newest is null, typeof(IndexWriter));
            if (newest.TryShare())
                return newest;
        }
    }

    /// <summary>The last commit now names these segments. Those that nothing names any more lose their files. The gate must be held.</summary>
    public void SetCommitted(List<SegmentCore> cores)
    {
        foreach (var core in cores)
        {
            core.AddOwner();
            core.IsObsolete = false;
        }
        var last = _committed;
        _committed = cores;
        Release(last);
    }

    /// <summary>Gives up the contents' hold on segments that were merged away. The gate must be held.</summary>
    public void Release(IEnumerable<SegmentCore> cores)
    {
        foreach (var core in cores)
        {
            if (!_committed.Contains(core) && Contents.Segments.All(s => s.Core != core))
                core.IsObsolete = true;
            core.Release();
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            Interlocked.Exchange(ref _published, null)?.Dispose();
            foreach (var core in _committed)
                core.Release();
            _committed = [];
            foreach (var segment in Contents.Segments)
                segment.Core.Release();
        }
    }
}
