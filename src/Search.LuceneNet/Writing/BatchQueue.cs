using Search.Indexing;

namespace Search.LuceneNet;

/// <summary>Makes batches durable in the order they came, those that wait together with one commit.</summary>
/// <param name="apply">Applies one batch.</param>
/// <param name="commit">Makes everything applied durable.</param>
internal sealed class BatchQueue(Action<WriteBatch> apply, Action commit)
{
    private readonly Lock _lock = new();
    private List<(WriteBatch Batch, TaskCompletionSource Durable)> _waiting = [];
    private Task _working = Task.CompletedTask;
    private bool _isWorking;

    /// <summary>Adds a batch; completes when it is durable.</summary>
    public Task AddAsync(WriteBatch batch)
    {
        var durable = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add((batch, durable));
            if (!_isWorking)
            {
                _isWorking = true;
                _working = Task.Run(Work);
            }
        }

        return durable.Task;
    }

    /// <summary>Completes when every batch added so far is done with.</summary>
    public Task DrainAsync()
    {
        lock (_lock)
            return _working;
    }

    private void Work()
    {
        while (true)
        {
            List<(WriteBatch Batch, TaskCompletionSource Durable)> batches;
            lock (_lock)
            {
                batches = _waiting;
                _waiting = [];
                _isWorking = batches.Count > 0;
                if (!_isWorking)
                    return;
            }

            MakeDurable(batches);
        }
    }

    private void MakeDurable(List<(WriteBatch Batch, TaskCompletionSource Durable)> batches)
    {
        try
        {
            foreach (var (batch, _) in batches)
                apply(batch);
            commit();
            batches.ForEach(b => b.Durable.SetResult());
        }
        catch (Exception error)
        {
            // Whatever went wrong, nobody must take these batches for durable.
            batches.ForEach(b => b.Durable.TrySetException(error));
        }
    }
}
