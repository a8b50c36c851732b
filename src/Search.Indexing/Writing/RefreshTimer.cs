namespace Search.Indexing;

/// <summary>Refreshes once, an interval after the first change that asked for it. Safe for use by several threads.</summary>
internal sealed class RefreshTimer : IAsyncDisposable
{
    private readonly TimeSpan _interval;
    private readonly ITimer _timer;
    private int _isArmed;

    public RefreshTimer(TimeProvider time, TimeSpan interval, Action refresh)
    {
        _interval = interval;
        _timer = time.CreateTimer(
            _ =>
            {
                Volatile.Write(ref _isArmed, 0);
                refresh();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    public void Arm()
    {
        if (Interlocked.Exchange(ref _isArmed, 1) == 0)
            _timer.Change(_interval, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Returns when no refresh runs any more.</summary>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();
}
