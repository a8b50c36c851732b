using Search.Archive;
using Search.Importing.Resuming;

namespace Search.Importing;

/// <summary>Gives batches to the sink, as many at once as it takes, and notes each, in their order, when it is stored. Used by one thread at a time.</summary>
internal sealed class BatchStoring(IThreadSink sink, ImportTally tally, ImportJournal journal)
{
    private readonly Queue<(ThreadBatch Batch, Task<IReadOnlyList<PutOutcome>> Stored)> _underWay = [];
    private bool _isBroken;

    /// <summary>Gives a batch to the sink, once there is room for it.</summary>
    /// <exception cref="Exception">An earlier batch could not be stored.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped while there was no room; the batch was not given to the sink.</exception>
    public async Task AddAsync(ThreadBatch batch, CancellationToken cancellation)
    {
        while (_underWay.Count >= sink.MostUnderWay)
            await NoteFirstAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        _underWay.Enqueue((batch, sink.PutAsync(batch.Threads, cancellation)));
        while (_underWay.TryPeek(out var first) && first.Stored.IsCompleted)
            await NoteFirstAsync().ConfigureAwait(false);
    }

    /// <summary>Waits until everything is stored.</summary>
    /// <exception cref="Exception">A batch could not be stored.</exception>
    public async Task FinishAsync()
    {
        while (_underWay.Count > 0)
            await NoteFirstAsync().ConfigureAwait(false);
    }

    /// <summary>Waits for what is under way after the run was stopped or failed, and notes what was stored, up to the first batch that was not.</summary>
    public async Task SettleAsync()
    {
        while (_underWay.TryPeek(out var first))
        {
            await ((Task)first.Stored).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_isBroken || !first.Stored.IsCompletedSuccessfully)
                (_, _isBroken) = (_underWay.Dequeue(), true);
            else
                await NoteFirstAsync().ConfigureAwait(false);
        }
    }

    private async Task NoteFirstAsync()
    {
        var (batch, stored) = _underWay.Dequeue();
        // Until it is known to be stored, nothing behind it can be noted: the next run goes on from the last note.
        var wasBroken = _isBroken;
        _isBroken = true;
        tally.Stored(batch.Threads, await stored.ConfigureAwait(false));
        journal.Stored(batch.File, batch.ThreadsOfFile);
        _isBroken = wasBroken;
    }
}
