namespace Search.Cli.Tests.Measuring.Load;

/// <summary>A clock that jumps from timer to timer. What waits for a timer goes on within the jump, on the thread that runs the clock.</summary>
internal sealed class SimulatedTime : TimeProvider
{
    private readonly PriorityQueue<Timer, (TimeSpan Due, int Order)> _timers = new();
    private TimeSpan _now;
    private int _order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Runs what <paramref name="start"/> begins until no timer is left, away from the test's own scheduling.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> start) => Task.Run(() =>
    {
        var running = start();
        while (_timers.TryDequeue(out var timer, out var due))
        {
            if (timer.IsStopped)
                continue;
            _now = due.Due > _now ? due.Due : _now;
            timer.Callback();
        }

        return running;
    });

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state));
        if (dueTime != Timeout.InfiniteTimeSpan)
            _timers.Enqueue(timer, (_now + dueTime, _order++));
        return timer;
    }

    private sealed class Timer(Action callback) : ITimer
    {
        public Action Callback { get; } = callback;

        public bool IsStopped { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException("Nobody changes a timer here.");

        public void Dispose() => IsStopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
