using Search.Cli.Measuring;
using Search.Cli.Measuring.Baselines;

namespace Search.Cli.Tests.Measuring.Baselines;

public sealed class MedianChangeTests
{
    private static readonly BenchQuery[] Queries = [new("flood", ["words"])];

    [Fact]
    public void Noise_alone_is_seldom_taken_for_a_change()
    {
        var random = new Random(1);

        var changes = Enumerable.Range(0, 200).Select(_ => MedianChange.Of(Noisy(random, 1), Noisy(random, 1), leastChange: 0)).ToList();

        // One in a hundred for an interval of 99 %, a few more for being drawn from twenty rounds only.
        Assert.InRange(changes.Count(change => change.Verdict != Verdict.Same), 0, 8);
    }

    [Fact]
    public void A_change_beyond_the_noise_is_told_with_its_direction()
    {
        var random = new Random(2);

        Assert.Equal(Verdict.Slower, MedianChange.Of(Noisy(random, 1), Noisy(random, 1.3), leastChange: 0.05).Verdict);
        Assert.Equal(Verdict.Faster, MedianChange.Of(Noisy(random, 1.3), Noisy(random, 1), leastChange: 0.05).Verdict);
    }

    [Fact]
    public void A_change_that_does_not_matter_is_none_however_certain()
    {
        var (before, now) = (Steady(1.00), Steady(1.03));

        Assert.Equal(Verdict.Same, MedianChange.Of(before, now, leastChange: 0.05).Verdict);
        Assert.Equal(Verdict.Slower, MedianChange.Of(before, now, leastChange: 0.02).Verdict);
    }

    [Fact]
    public void Rounds_that_are_slow_as_a_whole_widen_the_interval()
    {
        // Half of the rounds fell on a busy machine. Drawn one by one, 1,000 times would seem to settle the median.
        var before = OfRounds(Enumerable.Range(0, 10).Select(round => Enumerable.Repeat(round % 2 == 0 ? 1.0 : 2.0, 100)));
        var now = OfRounds(Enumerable.Range(0, 10).Select(round => Enumerable.Repeat(round % 2 == 0 ? 1.1 : 2.2, 100)));

        var change = MedianChange.Of(before, now, leastChange: 0.05);

        Assert.Equal(Verdict.Same, change.Verdict);
        Assert.True(change.Least < 0.6 && change.Most > 1.9);
    }

    [Fact]
    public void Too_few_rounds_give_no_verdict()
    {
        var change = MedianChange.Of(OfRounds([[1.0], [1.0]]), OfRounds([[9.0], [9.0]]), leastChange: 0.05);

        Assert.Equal((Verdict.Undecided, 9.0, null), (change.Verdict, change.Ratio, change.Least));
    }

    [Fact]
    public void A_class_of_other_queries_is_not_compared()
    {
        var other = ClassSamples.Of("words", [new BenchQuery("barrier", ["words"])], "", Rounds(Enumerable.Repeat(new[] { 1.0 }, 10)));

        Assert.Equal(Verdict.Undecided, MedianChange.Of(other, Steady(1), leastChange: 0.05).Verdict);
        Assert.Equal(Verdict.Undecided, MedianChange.Of(null, Steady(1), leastChange: 0.05).Verdict);
    }

    [Fact]
    public void Of_very_many_times_evenly_spaced_rounds_are_kept()
    {
        var samples = OfRounds(Enumerable.Range(0, 100_000).Select(round => new[] { (double)round }));

        Assert.Equal(20_000, samples.Rounds.Count);
        Assert.Equal([0, 5, 10, 15], samples.Rounds.Take(4).Select(round => round[0]));
    }

    // Ten queries a round, times spread as latencies are, and rounds that differ by a tenth.
    private static ClassSamples Noisy(Random random, double scale) => OfRounds(Enumerable.Range(0, 20).Select(_ =>
    {
        var ofRound = scale * Math.Exp(0.1 * Normal(random));
        return Enumerable.Range(0, 10).Select(_ => ofRound * Math.Exp(0.4 * Normal(random))).ToList();
    }));

    private static ClassSamples Steady(double time) => OfRounds(Enumerable.Repeat(new[] { time, time, time }, 10));

    private static ClassSamples OfRounds(IEnumerable<IEnumerable<double>> rounds) => ClassSamples.Of("words", Queries, "", Rounds(rounds));

    private static IReadOnlyList<IReadOnlyList<TimeSpan>> Rounds(IEnumerable<IEnumerable<double>> rounds) =>
        [.. rounds.Select(round => (IReadOnlyList<TimeSpan>)[.. round.Select(time => TimeSpan.FromMilliseconds(time))])];

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
