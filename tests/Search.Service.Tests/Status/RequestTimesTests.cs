using Search.Service.Status;

namespace Search.Service.Tests.Status;

public sealed class RequestTimesTests
{
    private readonly ManualTime _time = new();
    private readonly RequestTimes _times;

    public RequestTimesTests() => _times = new RequestTimes(_time);

    [Fact]
    public void Percentiles_are_those_of_the_times_within_a_thirtieth()
    {
        foreach (var milliseconds in Enumerable.Range(1, 1_000).OrderBy(i => i * 7919 % 1_000))
            _times.Add(TimeSpan.FromMilliseconds(milliseconds));

        var summary = _times.Summary(StatusWindow.SinceStart);

        Assert.Equal(1_000, summary.Requests);
        Assert.InRange(summary.P50!.Value.TotalMilliseconds, 500 * 0.968, 500 * 1.032);
        Assert.InRange(summary.P95!.Value.TotalMilliseconds, 950 * 0.968, 950 * 1.032);
        Assert.InRange(summary.P99!.Value.TotalMilliseconds, 990 * 0.968, 990 * 1.032);
        Assert.Equal(1_000, summary.Slowest!.Value.TotalMilliseconds);
    }

    [Fact]
    public void Without_requests_there_is_no_time() => Assert.Equal(new TimeSummary(0, 0, null, null, null, null), _times.Summary(StatusWindow.Hour));

    [Fact]
    public void No_percentile_is_above_the_slowest()
    {
        _times.Add(TimeSpan.FromMilliseconds(100));

        var summary = _times.Summary(StatusWindow.Hour);

        Assert.True(summary.P99 <= summary.Slowest);
    }

    [Fact]
    public void Windows_forget_what_is_older_than_they_are()
    {
        _times.Add(TimeSpan.FromMilliseconds(1));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((1, 1, 1), Requests());

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((0, 1, 1), Requests());

        _time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal((0, 1, 1), Requests());

        _time.Advance(TimeSpan.FromMinutes(1));
        _times.Add(TimeSpan.FromMilliseconds(1));
        Assert.Equal((1, 1, 2), Requests());
    }

    [Fact]
    public void Failures_are_counted_apart()
    {
        _times.Add(TimeSpan.FromMilliseconds(1));
        _times.AddFailure();

        var summary = _times.Summary(StatusWindow.FiveMinutes);

        Assert.Equal((1, 1), (summary.Requests, summary.Failures));
    }

    [Fact]
    public void Nothing_is_lost_when_threads_count_at_once_while_minutes_pass()
    {
        Parallel.For(0, 4, thread =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                _times.Add(TimeSpan.FromMicroseconds(i));
                if (thread == 0 && i % 500 == 0)
                    _time.Advance(TimeSpan.FromMinutes(1));
            }
        });

        Assert.Equal(40_000, _times.Summary(StatusWindow.SinceStart).Requests);
        // All within the hour: twenty minutes have passed.
        Assert.Equal(40_000, _times.Summary(StatusWindow.Hour).Requests);
    }

    [Fact]
    public void Counting_allocates_nothing_within_a_minute()
    {
        _times.Add(TimeSpan.FromMilliseconds(1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            _times.Add(TimeSpan.FromMicroseconds(i));

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private (long, long, long) Requests() =>
        (_times.Summary(StatusWindow.FiveMinutes).Requests, _times.Summary(StatusWindow.Hour).Requests, _times.Summary(StatusWindow.SinceStart).Requests);
}
