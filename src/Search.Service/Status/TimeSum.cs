namespace Search.Service.Status;

/// <summary>Several tallies added up. For one thread.</summary>
internal sealed class TimeSum
{
    public long[] Counts { get; } = new long[TimeScale.Buckets];

    public TimeSpan Slowest { get; set; }

    public long Failures { get; set; }

    public TimeSummary Summary()
    {
        var requests = Counts.Sum();
        return requests == 0
            ? new TimeSummary(0, Failures, null, null, null, null)
            : new TimeSummary(requests, Failures, At(0.50, requests), At(0.95, requests), At(0.99, requests), Slowest);
    }

    // The nearest rank: the bucket of the time that no more than the rest of the requests exceed.
    private TimeSpan At(double share, long requests)
    {
        var before = (long)Math.Ceiling(share * requests);
        var bucket = 0;
        while ((before -= Counts[bucket]) > 0)
            bucket++;
        var middle = TimeScale.MiddleOf(bucket);
        return middle < Slowest ? middle : Slowest;
    }
}
