using Search.Workloads.Measuring;

namespace Search.Workloads.Tests.Measuring;

public sealed class ClassRatioTests
{
    [Fact]
    public void The_ratio_is_the_mean_over_queries_of_the_ratio_of_medians()
    {
        var ratio = ClassRatio.Of("peer", [new QueryTimes([1_000, 9_000, 2_000], [4_000, 4_000, 100]), new QueryTimes([3_000, 3_000, 3_000], [3_000, 3_000, 3_000])]);
        Assert.Equal((0.5 + 1) / 2, ratio.Ratio, 12);
        Assert.Equal(2, ratio.Queries);
        Assert.Equal(2.5, ratio.OurMicroseconds, 12);
        Assert.Equal(3.5, ratio.TheirMicroseconds, 12);
    }

    [Fact]
    public void Sums_are_compared_where_a_query_by_itself_says_too_little()
    {
        var ratio = ClassRatio.OfSums("peer", [new QueryTimes([1_000, 1_000, 1_000], [-500, 1_000, 500]), new QueryTimes([3_000, 3_000, 1_000], [7_500, 9_000, 8_500])]);
        Assert.Equal(4.0 / 9, ratio.Ratio, 12);
        Assert.Equal(2.0 / 9, ratio.LeastOfRounds, 12);
        Assert.Equal(4.0 / 7, ratio.MostOfRounds, 12);
    }

    [Fact]
    public void The_spread_is_that_of_rounds_taken_alone()
    {
        var ratio = ClassRatio.Of("peer", [new QueryTimes([1, 2, 3], [2, 2, 2]), new QueryTimes([1, 1, 1], [1, 2, 1])]);
        Assert.Equal((0.5 + 1) / 2, ratio.LeastOfRounds, 12);
        Assert.Equal((1.5 + 1) / 2, ratio.MostOfRounds, 12);
    }

    [Theory]
    [InlineData(5, new long[] { 5 })]
    [InlineData(5, new long[] { 9, 5, 1 })]
    [InlineData(9, new long[] { 1, 9 })]
    public void A_median_does_not_care_for_order(long median, long[] times) => Assert.Equal(median, QueryTimes.Median(times));
}
