using Search.Archive;
using Search.Cli.Measuring;

namespace Search.Cli.Tests.Measuring;

public sealed class LatencyClassTests
{
    [Fact]
    public void Percentiles_are_times_that_were_measured()
    {
        // 1 to 100 ms, so the nearest rank of a percentage is that many milliseconds.
        var measured = Measured(Enumerable.Range(1, 100));

        Assert.Equal((50, 90, 99, 100), (measured.P50, measured.P90, measured.P99, measured.Max));
    }

    [Fact]
    public void A_single_time_is_every_percentile()
    {
        var measured = Measured([7]);

        Assert.Equal((7, 7, 7, 7), (measured.P50, measured.P90, measured.P99, measured.Max));
    }

    [Fact]
    public void Queries_per_second_are_those_of_one_client_without_pause() => Assert.Equal(250, Measured([2, 4, 6]).QueriesPerSecond, precision: 6);

    private static LatencyClass Measured(IEnumerable<int> milliseconds) => LatencyClass.Of(
        "words", [new TimedQuery(new BenchQuery("flood", ["words"]), new SearchTotal(3, 4), [.. milliseconds.Select(ms => TimeSpan.FromMilliseconds(ms))])]);
}
