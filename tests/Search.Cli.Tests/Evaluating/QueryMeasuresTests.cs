using Search.Cli.Evaluating;

namespace Search.Cli.Tests.Evaluating;

public sealed class QueryMeasuresTests
{
    // Relevant: a (3), b (1), c (2), and d (1) which is never found. Hits: x a y c b.
    private static readonly QueryMeasures Measured = QueryMeasures.Of(
        ["x", "a", "y", "c", "b"], new Dictionary<string, int> { ["a"] = 3, ["b"] = 1, ["c"] = 2, ["d"] = 1, ["x"] = 0, ["y"] = -1 });

    [Fact]
    public void Ndcg_divides_the_discounted_grades_by_those_of_the_best_list()
    {
        var gained = 3 / Math.Log2(3) + 2 / Math.Log2(5) + 1 / Math.Log2(6);
        var best = 3 / Math.Log2(2) + 2 / Math.Log2(3) + 1 / Math.Log2(4) + 1 / Math.Log2(5);
        Assert.Equal(gained / best, Measured.Ndcg10, 12);
    }

    [Fact]
    public void Average_precision_counts_relevant_documents_that_were_not_found() =>
        Assert.Equal((1 / 2.0 + 2 / 4.0 + 3 / 5.0) / 4, Measured.AveragePrecision, 12);

    [Fact]
    public void Precision_counts_empty_places_as_misses()
    {
        Assert.Equal(3 / 5.0, Measured.Precision5, 12);
        Assert.Equal(1 / 5.0, QueryMeasures.Of(["a"], new Dictionary<string, int> { ["a"] = 1 }).Precision5, 12);
    }

    [Fact]
    public void Recall_is_the_share_of_relevant_documents_among_the_first_hundred()
    {
        Assert.Equal(3 / 4.0, Measured.Recall100, 12);
        var late = Enumerable.Range(0, 100).Select(i => $"x{i}").Append("a").ToList();
        Assert.Equal(0, QueryMeasures.Of(late, new Dictionary<string, int> { ["a"] = 1 }).Recall100);
    }

    [Fact]
    public void Hits_behind_the_tenth_gain_nothing()
    {
        var late = Enumerable.Range(0, 10).Select(i => $"x{i}").Append("a").ToList();
        var measured = QueryMeasures.Of(late, new Dictionary<string, int> { ["a"] = 1 });
        Assert.Equal(0, measured.Ndcg10);
        Assert.Equal(1 / 11.0, measured.AveragePrecision, 12);
    }

    [Fact]
    public void The_best_list_measures_one()
    {
        var measured = QueryMeasures.Of(["a", "b"], new Dictionary<string, int> { ["b"] = 1, ["a"] = 2 });
        Assert.Equal((1, 1, 1), (measured.Ndcg10, measured.AveragePrecision, measured.Recall100));
    }
}
