using Search.Cli.Measuring.Load;

namespace Search.Cli.Tests.Measuring.Load;

public sealed class ArrivalsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Constant_arrivals_are_evenly_spaced() =>
        Assert.Equal([0, 250, 500, 750], Arrivals.Constant(4, TimeSpan.FromSeconds(1)).Select(at => at.TotalMilliseconds));

    [Fact]
    public void Independent_arrivals_come_at_the_rate_on_average()
    {
        var arrivals = Arrivals.Poisson(100, Minute, seed: 1);

        // The number of arrivals has a deviation of √6000 = 77.
        Assert.InRange(arrivals.Length, 6_000 - 4 * 77, 6_000 + 4 * 77);
        Assert.Equal(arrivals.Order(), arrivals);
        Assert.All(arrivals, at => Assert.InRange(at, TimeSpan.Zero, Minute));
    }

    [Fact]
    public void Independent_arrivals_bunch()
    {
        var arrivals = Arrivals.Poisson(100, Minute, seed: 1);

        // Of exponential gaps, 1 - 1/e are shorter than the mean.
        var shortGaps = arrivals.Zip(arrivals.Skip(1), (a, b) => b - a).Count(gap => gap < TimeSpan.FromMilliseconds(10));
        Assert.InRange((double)shortGaps / arrivals.Length, 0.60, 0.66);
    }

    [Fact]
    public void The_same_seed_gives_the_same_arrivals()
    {
        Assert.Equal(Arrivals.Poisson(50, Minute, seed: 7), Arrivals.Poisson(50, Minute, seed: 7));
        Assert.NotEqual(Arrivals.Poisson(50, Minute, seed: 7), Arrivals.Poisson(50, Minute, seed: 8));
    }
}
