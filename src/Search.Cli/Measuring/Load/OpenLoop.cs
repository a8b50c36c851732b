namespace Search.Cli.Measuring.Load;

/// <summary>Asks for searches at given times, whether or not earlier ones have been answered.</summary>
/// <remarks>
/// A client that waits for each answer before it asks again asks less often when the service is slow, and so leaves out the very searches that would
/// have waited (Gil Tene calls it coordinated omission). Here an arrival that cannot be sent in time stands in a queue, and its response time counts
/// from when it was meant to be sent. An instance makes one measurement.
/// </remarks>
/// <param name="ask">Sends a query, by its place in the file, and reads the answer; whether there was one.</param>
/// <param name="time">The clock.</param>
/// <param name="timeout">How long after its intended time a search is given up.</param>
/// <param name="mostAtOnce">The most searches that are sent and not answered yet; further ones wait in the client.</param>
internal sealed class OpenLoop(Func<int, CancellationToken, Task<bool>> ask, TimeProvider time, TimeSpan timeout, int mostAtOnce)
{
    private readonly Lock _turn = new();
    private readonly Queue<int> _waiting = [];
    private readonly TaskCompletionSource _ended = new();
    private TimeSpan[] _arrivals = [];
    private LoadSample[] _samples = [];
    private long _started;
    private int _queries, _atOnce, _left;

    /// <summary>Measures. Ends at the latest when the timeout has passed since the last arrival.</summary>
    /// <param name="queries">How many queries there are; they are asked in turn, round after round.</param>
    /// <param name="arrivals">When searches are meant to begin, ascending.</param>
    /// <param name="cancellation">Stops at once.</param>
    public async Task<IReadOnlyList<LoadSample>> RunAsync(int queries, TimeSpan[] arrivals, CancellationToken cancellation)
    {
        if (arrivals.Length == 0)
            return [];
        (_queries, _arrivals, _samples, _left) = (queries, arrivals, new LoadSample[arrivals.Length], arrivals.Length);
        _started = time.GetTimestamp();
        for (var arrival = 0; arrival < arrivals.Length; arrival++)
        {
            // Timers count whole milliseconds. Rounded up, none comes early, and nobody spins for the rest of one.
            while (arrivals[arrival] - Now is { Ticks: > 0 } wait)
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellation).ConfigureAwait(false);
            Begin(arrival, cancellation);
        }

        await _ended.Task.WaitAsync(cancellation).ConfigureAwait(false);
        return _samples;
    }

    private TimeSpan Now => time.GetElapsedTime(_started);

    private void Begin(int arrival, CancellationToken cancellation)
    {
        lock (_turn)
        {
            if (_atOnce == mostAtOnce)
            {
                _waiting.Enqueue(arrival);
                return;
            }

            _atOnce++;
        }

        _ = WorkAsync(arrival, cancellation);
    }

    // One of the places for searches under way: serves an arrival, then whichever has waited longest.
    private async Task WorkAsync(int arrival, CancellationToken cancellation)
    {
        try
        {
            do
                _samples[arrival] = await AskAsync(arrival, cancellation).ConfigureAwait(false);
            while (TryGoOn(ref arrival));
        }
        catch (Exception error)
        {
            _ended.TrySetException(error);
        }
    }

    private bool TryGoOn(ref int arrival)
    {
        lock (_turn)
        {
            if (--_left == 0)
                _ended.TrySetResult();
            if (_waiting.TryDequeue(out arrival))
                return true;
            _atOnce--;
            return false;
        }
    }

    private async Task<LoadSample> AskAsync(int arrival, CancellationToken cancellation)
    {
        var query = arrival % _queries;
        var sent = Now;
        LoadSample Ended(LoadOutcome outcome) => new(query, _arrivals[arrival], sent, Now, outcome);
        var patience = _arrivals[arrival] + timeout - sent;
        if (patience <= TimeSpan.Zero)
            return Ended(LoadOutcome.TimedOut);
        using var deadline = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            return Ended(await ask(query, either.Token).ConfigureAwait(false) ? LoadOutcome.Answered : LoadOutcome.Failed);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Ended(LoadOutcome.TimedOut);
        }
    }
}
