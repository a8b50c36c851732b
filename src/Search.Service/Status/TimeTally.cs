namespace Search.Service.Status;

/// <summary>Counts times by bucket. Many threads may add while others read; nobody waits, and nothing is lost.</summary>
/// <param name="minute">The minute that is counted, from the service's start.</param>
internal sealed class TimeTally(long minute)
{
    private readonly int[] _counts = new int[TimeScale.Buckets];
    private long _slowestTicks;
    private int _failures;

    /// <summary>The minute that is counted, from the service's start.</summary>
    public long Minute { get; } = minute;

    /// <summary>Counts a request that was answered.</summary>
    public void Add(TimeSpan took)
    {
        Interlocked.Increment(ref _counts[TimeScale.BucketOf(took)]);
        for (var slowest = Volatile.Read(ref _slowestTicks); took.Ticks > slowest;)
        {
            var seen = Interlocked.CompareExchange(ref _slowestTicks, took.Ticks, slowest);
            if (seen == slowest)
                break;
            slowest = seen;
        }
    }

    /// <summary>Counts a request that the service failed to answer.</summary>
    public void AddFailure() => Interlocked.Increment(ref _failures);

    /// <summary>Adds what is counted so far to a sum.</summary>
    public void AddTo(TimeSum sum)
    {
        for (var bucket = 0; bucket < _counts.Length; bucket++)
            sum.Counts[bucket] += Volatile.Read(ref _counts[bucket]);
        sum.Slowest = TimeSpan.FromTicks(Math.Max(sum.Slowest.Ticks, Volatile.Read(ref _slowestTicks)));
        sum.Failures += Volatile.Read(ref _failures);
    }
}
