using Search.Indexing;

namespace Search.Querying.Tests.Facets;

public sealed class FacetCounterTests
{
    private static readonly Query Everything = new MatchAllQuery();

    [Fact]
    public void A_group_counts_once_for_a_value_wherever_its_documents_are()
    {
        using var index = AnIndex.OfSegments(
            [Doc("a", 1, "Wire"), Doc("b", 1, "Wire"), Doc("c", 2, "Wire"), Doc("d", 1, "Wire", "Courier")],
            [Doc("e", 2, "Courier"), Doc("f", 1, "Courier"), Doc("g", null, "Courier")]);
        var all = index.Searcher.Match(Everything);
        Assert.Equal(
            [new("Courier", "Courier", 2), new("Wire", "Wire", 2)],
            FacetCounter.CountValues(index.Snapshot, all, "outlet", "thread").OrderBy(count => count.Value));
        Assert.Equal(
            [new("Courier", "Courier", 4), new("Wire", "Wire", 4)],
            FacetCounter.CountValues(index.Snapshot, all, "outlet").OrderBy(count => count.Value));
        Assert.Equal(2, FacetCounter.CountGroups(index.Snapshot, all, "thread"));
        Assert.Equal([2, 0], FacetCounter.CountBuckets(index.Snapshot, all, "order", [0, 10, 20], "thread"));
    }

    [Fact]
    public void Spellings_with_one_key_are_one_value_under_the_smallest_that_was_counted()
    {
        using var index = AnIndex.OfSegments(
            [Doc("a", 1, "The Wire", "the wire"), Doc("b", 2, "THE WIRE")],
            [Doc("c", 3, "The wire")]);
        Func<string, string> key = value => value.ToUpperInvariant();
        var all = index.Searcher.Match(Everything);
        Assert.Equal([new("THE WIRE", "THE WIRE", 3)], FacetCounter.CountValues(index.Snapshot, all, "outlet", key: key));

        var withoutB = all.AndNot(DocumentSet.Of(index.Snapshot, [new(0, 1)]));
        Assert.Equal([new("The Wire", "THE WIRE", 2)], FacetCounter.CountValues(index.Snapshot, withoutB, "outlet", key: key));
    }

    [Fact]
    public void A_bucket_holds_its_lower_boundary_and_not_its_upper_one()
    {
        using var index = AnIndex.OfSegments(Enumerable.Range(0, 10).Select(i => new Document($"{i}").Add("order", (long?)i)));
        var all = index.Searcher.Match(Everything);
        Assert.Equal([3, 4], FacetCounter.CountBuckets(index.Snapshot, all, "order", [2, 5, 9]));
        Assert.Equal((0, 9), FacetCounter.Range(index.Snapshot, all, "order"));
        Assert.Null(FacetCounter.Range(index.Snapshot, all, "thread"));
        Assert.Empty(FacetCounter.CountBuckets(index.Snapshot, all, "order", [2]));
        Assert.Throws<ArgumentException>(() => FacetCounter.CountBuckets(index.Snapshot, all, "order", [5, 2]));
    }

    // Hash sets stand in where group numbers are not small.
    [Fact]
    public void Groups_may_have_any_number()
    {
        long?[] threads = [long.MinValue, 5, long.MaxValue, long.MinValue, -1, 1L << 40, -1];
        using var index = AnIndex.OfSegments(threads.Select((thread, i) => Doc($"{i}", thread, "Wire")));
        var all = index.Searcher.Match(Everything);
        Assert.Equal(5, FacetCounter.CountGroups(index.Snapshot, all, "thread"));
        Assert.Equal(5, Assert.Single(FacetCounter.CountValues(index.Snapshot, all, "outlet", "thread")).Count);
    }

    private static Document Doc(string id, long? thread, params string[] outlets)
    {
        var document = new Document(id).Add("thread", thread).Add("order", (long?)id[0] % 10);
        foreach (var outlet in outlets)
            document.Add("outlet", outlet);
        return document;
    }
}
