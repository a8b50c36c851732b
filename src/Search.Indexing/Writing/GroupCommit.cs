namespace Search.Indexing;

/// <summary>Takes batches to the log and then to the contents, in one order. Batches that wait while one fsync runs share the next.</summary>
/// <remarks>Safe for use by several threads. No thread waits: the first caller to find nobody at work starts a worker, which ends when nothing is left.</remarks>
internal sealed class GroupCommit(WriterState state, LogWriter log, Action applied)
{
    // Bytes after which a group takes no more batches: some ten milliseconds of disk.
    private const int GroupBytes = 16 << 20;

    private readonly Lock _queueGate = new();
    private readonly ByteBuffer _payload = new();
    private readonly Queue<Entry> _waiting = [];
    private Task _worker = Task.CompletedTask;
    private bool _isWorking;
    private bool _isClosed;

    /// <summary>Guards <see cref="Log"/> and the order of log and contents; taken before the state's gate.</summary>
    public Lock LogGate { get; } = new();

    /// <summary>The log that is written to.</summary>
    public LogWriter Log { get; set; } = log;

    /// <summary>Buffers for batches to be written.</summary>
    public ByteBufferPool Buffers { get; } = new();

    /// <summary>The task completes when the batch is durable and applied.</summary>
    /// <param name="bytes">The batch as the log has it, in one of the <see cref="Buffers"/>, which goes back to them.</param>
    /// <param name="batch">The batch.</param>
    public Task Write(ByteBuffer bytes, WriteBatch batch)
    {
        var entry = new Entry(bytes, batch, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_queueGate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(IndexWriter));
            _waiting.Enqueue(entry);
            if (!_isWorking)
            {
                _isWorking = true;
                _worker = Task.Run(Work);
            }
        }
        return entry.Done.Task;
    }

    /// <summary>Takes no more batches and waits for those that it took.</summary>
    public Task CloseAsync()
    {
        lock (_queueGate)
        {
            _isClosed = true;
            return _worker;
        }
    }

    private void Work()
    {
        while (true)
        {
            var group = TakeGroup();
            if (group.Count == 0)
                return;
            try
            {
                state.ThrowIfFailed();
                Write(group);
            }
            catch (Exception failure)
            {
                // Part of the group may be in the log: only opening anew can tell. So this ends the writer, not just the group.
                state.Fail(failure);
                foreach (var entry in group)
                    entry.Done.TrySetException(failure);
                continue;
            }
            foreach (var entry in group)
                entry.Done.TrySetResult();
            applied();
        }
    }

    private List<Entry> TakeGroup()
    {
        lock (_queueGate)
        {
            var group = new List<Entry>();
            for (long bytes = 0; bytes < GroupBytes && _waiting.TryDequeue(out var entry); bytes += entry.Bytes.Length)
                group.Add(entry);
            _isWorking = group.Count > 0;
            return group;
        }
    }

    private void Write(List<Entry> group)
    {
        lock (LogGate)
        {
            _payload.Clear();
            foreach (var entry in group)
            {
                _payload.WriteVarint((uint)entry.Bytes.Length);
                _payload.Write(entry.Bytes.Written);
                Buffers.Return(entry.Bytes);
            }
            Log.Append(_payload.WrittenMemory);
            lock (state.Gate)
            {
                foreach (var entry in group)
                    state.Contents.Apply(entry.Batch);
            }
        }
    }

    private readonly record struct Entry(ByteBuffer Bytes, WriteBatch Batch, TaskCompletionSource Done);
}
