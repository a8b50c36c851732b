namespace Search.Cli.Tests.Watching;

/// <summary>A clock that stands still until it is told to go on, and tells when somebody waits for it. Safe for several threads.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(TimeSpan Wait, TaskCompletionSource Found)> _expected = [];
    private DateTimeOffset _now = new(2009, 4, 13, 5, 6, 7, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_lock)
            _timers.Add(timer);
        return timer;
    }

    /// <summary>Completes once somebody waits for exactly so long from now.</summary>
    public Task WaitOfAsync(TimeSpan wait)
    {
        lock (_lock)
        {
            return _timers.Exists(timer => timer.Due == _now + wait) ? Task.CompletedTask : Expect(wait);
        }
    }

    /// <summary>Completes once somebody begins to wait for exactly so long, behind this call.</summary>
    public Task NextWaitOfAsync(TimeSpan wait)
    {
        lock (_lock)
            return Expect(wait);
    }

    private Task Expect(TimeSpan wait)
    {
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _expected.Add((wait, found));
        return found.Task;
    }

    /// <summary>Moves on; what is due runs.</summary>
    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now += by;
            due = _timers.FindAll(timer => timer.Due <= _now);
            due.ForEach(timer => timer.Due = null);
        }

        due.ForEach(timer => timer.Run());
    }

    private void Set(ManualTimer timer, TimeSpan wait)
    {
        lock (_lock)
        {
            timer.Due = wait == Timeout.InfiniteTimeSpan ? null : _now + wait;
            foreach (var (_, found) in _expected.FindAll(expected => expected.Wait == wait))
                found.TrySetResult();
        }
    }

    private sealed class ManualTimer(ManualTime time, Action callback) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Run() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
