using Search.Cli.Measuring.Load;

namespace Search.Cli.Tests.Measuring.Load;

public sealed class OpenLoopTests
{
    private readonly SimulatedTime _time = new();

    [Fact]
    public async Task Response_times_hold_the_waiting_that_a_slow_service_causes()
    {
        // One search at once, 100 ms each, and an arrival every 50 ms: each visitor waits 50 ms longer than the one before.
        var samples = await RunAsync(At(0, 50, 100, 150), _ => 100, mostAtOnce: 1);

        Assert.Equal([100, 150, 200, 250], samples.Select(sample => sample.Response.TotalMilliseconds));
        Assert.All(samples, sample => Assert.Equal(100, sample.Service.TotalMilliseconds));
        Assert.Equal([0, 50, 100, 150], samples.Select(sample => sample.Late.TotalMilliseconds));
    }

    [Fact]
    public async Task A_pause_of_the_service_is_met_by_everyone_who_came_meanwhile()
    {
        var samples = await RunAsync(At(0, 100, 200, 300, 400, 500), query => query == 1 ? 350 : 10, mostAtOnce: 1);

        Assert.Equal([10, 350, 260, 170, 80, 10], samples.Select(sample => sample.Response.TotalMilliseconds));
    }

    [Fact]
    public async Task Searches_do_not_wait_for_each_other_while_there_is_room()
    {
        var samples = await RunAsync(At(0, 10, 20), _ => 100, mostAtOnce: 3);

        Assert.All(samples, sample => Assert.Equal((100, 0), (sample.Response.TotalMilliseconds, sample.Late.TotalMilliseconds)));
    }

    [Fact]
    public async Task Queries_are_asked_in_turn()
    {
        var samples = await RunAsync(At(0, 1, 2, 3, 4), _ => 1, mostAtOnce: 1, queries: 2);

        Assert.Equal([0, 1, 0, 1, 0], samples.Select(sample => sample.Query));
    }

    [Fact]
    public async Task A_search_is_given_up_when_the_timeout_has_passed_since_it_was_meant_to_begin()
    {
        // The second one's turn comes after 80 ms of its 120; the third one's only when its time is up.
        var samples = await RunAsync(At(0, 20, 30), _ => 100, mostAtOnce: 1, timeoutMilliseconds: 120);

        Assert.Equal([LoadOutcome.Answered, LoadOutcome.TimedOut, LoadOutcome.TimedOut], samples.Select(sample => sample.Outcome));
        Assert.Equal([100, 120, 120], samples.Select(sample => sample.Response.TotalMilliseconds));
    }

    [Fact]
    public async Task No_search_is_sent_before_its_time()
    {
        // Timers count whole milliseconds.
        TimeSpan[] arrivals = [TimeSpan.FromMicroseconds(300), TimeSpan.FromMicroseconds(1_700), TimeSpan.FromMicroseconds(1_800)];

        var samples = await RunAsync(arrivals, _ => 0, mostAtOnce: 1);

        Assert.Equal([1, 2, 2], samples.Select(sample => sample.Sent.TotalMilliseconds));
    }

    [Fact]
    public async Task A_refusal_is_a_failure()
    {
        var loop = new OpenLoop((_, _) => Task.FromResult(false), _time, TimeSpan.FromSeconds(1), mostAtOnce: 1);

        var samples = await _time.RunAsync(() => loop.RunAsync(1, At(0), TestContext.Current.CancellationToken));

        Assert.Equal(LoadOutcome.Failed, Assert.Single(samples).Outcome);
    }

    [Fact]
    public async Task What_nobody_expected_ends_the_measurement()
    {
        var loop = new OpenLoop((_, _) => throw new InvalidOperationException("a fault"), _time, TimeSpan.FromSeconds(1), mostAtOnce: 1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _time.RunAsync(() => loop.RunAsync(1, At(0, 10), TestContext.Current.CancellationToken)));
    }

    private static TimeSpan[] At(params int[] milliseconds) => [.. milliseconds.Select(at => TimeSpan.FromMilliseconds(at))];

    // A service that takes so many milliseconds for each query; by default every arrival is a query of its own.
    private Task<IReadOnlyList<LoadSample>> RunAsync(
        TimeSpan[] arrivals, Func<int, int> milliseconds, int mostAtOnce, int? queries = null, int timeoutMilliseconds = 10_000)
    {
        async Task<bool> AskAsync(int query, CancellationToken stop)
        {
            // Not a delay of the framework's: one that is cancelled goes on in another thread, where the clock does not wait for it.
            var done = new TaskCompletionSource();
            await using var timer = _time.CreateTimer(_ => done.TrySetResult(), null, TimeSpan.FromMilliseconds(milliseconds(query)), Timeout.InfiniteTimeSpan);
            await using var registration = stop.Register(() => done.TrySetCanceled(stop));
            await done.Task.ConfigureAwait(false);
            return true;
        }

        var loop = new OpenLoop(AskAsync, _time, TimeSpan.FromMilliseconds(timeoutMilliseconds), mostAtOnce);
        return _time.RunAsync(() => loop.RunAsync(queries ?? arrivals.Length, arrivals, TestContext.Current.CancellationToken));
    }
}
