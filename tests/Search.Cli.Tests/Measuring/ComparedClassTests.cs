using Search.Cli.Measuring;

namespace Search.Cli.Tests.Measuring;

public sealed class ComparedClassTests
{
    [Fact]
    public void The_ratio_is_of_the_medians_over_all_rounds_and_its_spread_that_of_the_rounds()
    {
        // Two queries, three rounds. Medians by nearest rank: 2 of (1, 2, 2, 4, 4, 8), 6 of (3, 4, 6, 8, 8, 16).
        var compared = ComparedClass.Of("words", [Milliseconds(1, 2, 4), Milliseconds(2, 4, 8)], [Milliseconds(4, 6, 3), Milliseconds(8, 8, 16)]);

        Assert.Equal((2, 6), (compared.First.P50, compared.Second.P50));
        Assert.Equal(3, compared.Ratio);
        // By round: 4 / 1, 6 / 2, 3 / 4.
        Assert.Equal((0.75, 4), (compared.LeastRatio, compared.MostRatio));
        Assert.Equal((2, 6), (compared.Queries, compared.Runs));
    }

    [Fact]
    public void Percentiles_are_times_that_were_measured()
    {
        var percentiles = Percentiles.Of(Milliseconds([.. Enumerable.Range(1, 100)]));

        Assert.Equal((50, 95, 99), (percentiles.P50, percentiles.P95, percentiles.P99));
    }

    private static TimeSpan[] Milliseconds(params int[] times) => [.. times.Select(time => TimeSpan.FromMilliseconds(time))];
}
