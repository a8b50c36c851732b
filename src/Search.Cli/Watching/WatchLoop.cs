namespace Search.Cli.Watching;

/// <summary>Looks at several things in turn, each when it is due, one at a time.</summary>
internal sealed class WatchLoop(TimeProvider time)
{
    /// <summary>Looks until there is nothing left to look at, or it is told to stop.</summary>
    /// <param name="all">What is watched; each is looked at once at the beginning.</param>
    /// <param name="once">Whether that is all.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public async Task RunAsync(IReadOnlyList<IWatched> all, bool once, CancellationToken stop)
    {
        var due = new PriorityQueue<IWatched, DateTimeOffset>(all.Select(watched => (watched, time.GetUtcNow())));
        while (due.TryPeek(out var next, out var when))
        {
            if (when - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, stop).ConfigureAwait(false);
                continue;
            }

            stop.ThrowIfCancellationRequested();
            due.Dequeue();
            if (await next.LookAsync(stop).ConfigureAwait(false) is { } pause && !once)
                due.Enqueue(next, time.GetUtcNow() + pause);
        }
    }
}
