namespace Search.Service.Status;

/// <summary>The times of one kind of requests: of each of the last sixty minutes, and since the start.</summary>
/// <remarks>Safe for use by several threads, none of which waits. Its memory is bounded: 62 tallies of 1.5 KB each; one is allocated a minute.</remarks>
/// <param name="time">The clock; counting begins now.</param>
internal sealed class RequestTimes(TimeProvider time)
{
    private const int MinutesKept = 61;

    private readonly TimeTally?[] _minutes = new TimeTally?[MinutesKept];
    private readonly TimeTally _all = new(minute: 0);
    private readonly long _started = time.GetTimestamp();

    /// <summary>Counts a request that was answered.</summary>
    public void Add(TimeSpan took)
    {
        Current().Add(took);
        _all.Add(took);
    }

    /// <summary>Counts a request that the service failed to answer.</summary>
    public void AddFailure()
    {
        Current().AddFailure();
        _all.AddFailure();
    }

    /// <summary>Sums up a stretch of time that ends now.</summary>
    public TimeSummary Summary(StatusWindow window)
    {
        var sum = new TimeSum();
        if (window == StatusWindow.SinceStart)
        {
            _all.AddTo(sum);
            return sum.Summary();
        }

        var first = Minute - (window == StatusWindow.FiveMinutes ? 5 : MinutesKept - 1);
        for (var i = 0; i < MinutesKept; i++)
        {
            if (Volatile.Read(ref _minutes[i]) is { } tally && tally.Minute >= first)
                tally.AddTo(sum);
        }

        return sum.Summary();
    }

    private long Minute => (long)time.GetElapsedTime(_started).TotalMinutes;

    private TimeTally Current()
    {
        var minute = Minute;
        ref var place = ref _minutes[(int)(minute % MinutesKept)];
        var there = Volatile.Read(ref place);
        // Whoever is first in a minute replaces the tally of an hour ago; the others use what he put there.
        while (there is null || there.Minute < minute)
        {
            var seen = Interlocked.CompareExchange(ref place, new TimeTally(minute), there);
            there = seen == there ? Volatile.Read(ref place) : seen;
        }

        return there;
    }
}
