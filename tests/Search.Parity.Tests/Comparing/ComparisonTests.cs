using Search.Peers.Comparing;

namespace Search.Parity.Tests.Comparing;

public sealed class ComparisonTests
{
    [Fact]
    public void Equal_answers_are_the_same() => Assert.True(Compare([(1, 3), (2, 2)], [(1, 3), (2, 2)]).IsSame);

    [Fact]
    public void Another_number_of_hits_is_told() =>
        Assert.False(Comparison.Of(new Answer(5, [new(1, 1)]), new Answer(6, [new(1, 1)])).SameTotal);

    [Fact]
    public void A_score_that_is_off_by_more_than_the_tolerance_is_told()
    {
        Assert.True(Compare([(1, 1.000001f)], [(1, 1)]).SameScores);
        var off = Compare([(1, 1.001f)], [(1, 1)]);
        Assert.False(off.SameScores);
        Assert.Equal(0.001, off.LargestDifference, 5);
    }

    [Fact]
    public void A_score_of_the_wrong_document_is_told_though_the_places_agree() =>
        Assert.False(Compare([(1, 3), (2, 2)], [(2, 3), (1, 2)]).SameScores);

    [Fact]
    public void Documents_out_of_order_are_told_and_tied_ones_are_not()
    {
        Assert.False(Compare([(1, 2.00001f), (2, 2)], [(2, 2.00001f), (1, 2)]).SameOrder);
        Assert.True(Compare([(1, 2), (2, 2)], [(2, 2), (1, 2)]).SameOrder);
        Assert.True(Compare([(1, 2.0000002f), (2, 2)], [(2, 2.0000002f), (1, 2)]).SameOrder);
    }

    [Fact]
    public void Only_a_tied_document_may_be_missing_at_the_end()
    {
        Assert.True(Compare([(1, 3), (2, 2)], [(1, 3), (7, 2)]).IsSame);
        Assert.False(Compare([(1, 3), (2, 2)], [(7, 3), (2, 2)]).SameOrder);
    }

    [Fact]
    public void Fewer_hits_are_told() => Assert.False(Compare([(1, 3)], [(1, 3), (2, 2)]).SameOrder);

    private static Comparison Compare((int Number, float Score)[] ours, (int Number, float Score)[] theirs) => Comparison.Of(Of(ours), Of(theirs));

    private static Answer Of((int Number, float Score)[] hits) => new(10, [.. hits.Select(hit => new AnswerHit(hit.Number, hit.Score))]);
}
