using Search.Cli.Evaluating;

namespace Search.Cli.Tests.Evaluating;

public sealed class PairedTestTests
{
    [Fact]
    public void Rankings_that_agree_on_every_query_do_not_differ() => Assert.Equal(1, PairedTest.P([0.1, 0.5], [0.1, 0.5]));

    [Fact]
    public void Of_differences_all_of_one_sign_only_the_two_extreme_choices_are_as_large()
    {
        // 8 queries, each better by the same: 2 of 2^8 choices of signs.
        double[] ours = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
        var p = PairedTest.P(ours, [.. ours.Select(value => value - 0.1)]);
        Assert.Equal(2 / 256.0, p, 3);
    }

    [Fact]
    public void The_direction_does_not_matter()
    {
        double[] ours = [0.2, 0.9, 0.4], theirs = [0.3, 0.1, 0.5];
        Assert.Equal(PairedTest.P(ours, theirs), PairedTest.P(theirs, ours));
    }

    [Fact]
    public void Differences_that_cancel_out_are_no_evidence() => Assert.Equal(1, PairedTest.P([0.5, 0.1], [0.1, 0.5]));

    [Fact]
    public void Only_the_same_queries_can_be_compared() => Assert.Throws<ArgumentException>(() => PairedTest.P([1], [1, 2]));
}
