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

    [Fact]
    public void The_largest_counts_come_first_and_equal_ones_in_order_of_the_values()
    {
        using var index = AnIndex.OfSegments(Enumerable.Range(0, 100).Select(i => Doc($"{i}", i, $"Outlet {i % 7}", $"Paper {i % 3}")));
        var all = index.Searcher.Match(Everything);
        Assert.Equal(
            [new("Paper 0", "Paper 0", 34), new("Paper 1", "Paper 1", 33), new("Paper 2", "Paper 2", 33), new("Outlet 0", "Outlet 0", 15)],
            FacetCounter.TopValues(index.Snapshot, all, "outlet", 4));
        Assert.Empty(FacetCounter.TopValues(index.Snapshot, all, "outlet", 0));
        Assert.Equal(10, FacetCounter.TopValues(index.Snapshot, all, "outlet", 11).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => FacetCounter.TopValues(index.Snapshot, all, "outlet", -1));
        Assert.Throws<ArgumentException>(() => FacetCounter.TopValues(index.Snapshot, all, "order", 1));
    }

    // Few of many, about half, and most: each is counted in another way, and what is left over by one must not disturb the next.
    [Fact]
    public void Sets_of_every_size_are_counted_exactly()
    {
        const int documents = 3_000;
        using var index = AnIndex.OfSegments(Enumerable.Range(0, documents).Select(i =>
            i % 11 == 0 ? Doc($"{i}", i) : i % 5 == 0 ? Doc($"{i}", i, $"Outlet {i % 900}", $"Paper {i % 700}") : Doc($"{i}", i, $"Outlet {i % 900}")));
        var random = new Random(7);
        int[] sizes = [1, 5, 20, 400, 1_499, 1_501, 2_990, documents];

        // Once much was counted, the columns are kept in memory.
        foreach (var size in (int[])[.. sizes, .. sizes, .. sizes])
        {
            var chosen = Enumerable.Range(0, documents).OrderBy(_ => random.Next()).Take(size).ToHashSet();
            var set = DocumentSet.Of(index.Snapshot, chosen.Select(i => new DocumentAddress(0, i)));
            var expected = chosen.Where(i => i % 11 != 0)
                .SelectMany(i => i % 5 == 0 ? (string[])[$"Outlet {i % 900}", $"Paper {i % 700}"] : [$"Outlet {i % 900}"])
                .CountBy(value => value).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new ValueCount(pair.Key, pair.Key, pair.Value)).ToList();
            Assert.Equal(expected.Take(25), FacetCounter.TopValues(index.Snapshot, set, "outlet", 25));
            Assert.Equal(
                expected.OrderBy(value => value.Value, StringComparer.Ordinal),
                FacetCounter.CountValues(index.Snapshot, set, "outlet").OrderBy(value => value.Value, StringComparer.Ordinal));
            Assert.Equal(
                [chosen.Count(i => i < 100), chosen.Count(i => i is >= 100 and < 2_000), chosen.Count(i => i is >= 2_000 and < 2_500)],
                FacetCounter.CountBuckets(index.Snapshot, set, "thread", [-10, 100, 2_000, 2_500]));
            Assert.Equal(
                [chosen.Count(i => i is >= 2_998), 0],
                FacetCounter.CountBuckets(index.Snapshot, set, "thread", [2_998, 1L << 40, long.MaxValue]));
        }
    }

    // A row in memory holds one, two or four values; of most columns here only some documents have more.
    [Theory]
    [InlineData(1, 1, 5)]
    [InlineData(2, 2, 400)]
    [InlineData(1, 3, 1)]
    [InlineData(2, 3, 40)]
    [InlineData(2, 9, 300)]
    [InlineData(4, 4, 30)]
    [InlineData(4, 4, 300)]
    [InlineData(4, 6, 100)]
    [InlineData(7, 8, 50)]
    public void Documents_with_several_values_are_counted_however_often(int usual, int most, int values)
    {
        const int documents = 2_000;
        var random = new Random(most);
        var outlets = Enumerable.Range(0, documents).Select(i => Enumerable.Range(0, i % 100 == 0 ? most : i % (usual + 1))
            .Select(_ => $"Outlet {random.Next(values)}").Distinct().ToArray()).ToArray();
        using var index = AnIndex.OfSegments(Enumerable.Range(0, documents).Select(i => Doc($"{i}", i, outlets[i])));
        for (var round = 0; round < 20; round++)
        {
            var chosen = Enumerable.Range(0, documents).Where(_ => random.Next(20) <= round).ToList();
            var set = DocumentSet.Of(index.Snapshot, chosen.Select(i => new DocumentAddress(0, i)));
            var expected = chosen.SelectMany(i => outlets[i]).CountBy(value => value)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new ValueCount(pair.Key, pair.Key, pair.Value)).ToList();
            Assert.Equal(expected.Take(10), FacetCounter.TopValues(index.Snapshot, set, "outlet", 10));
            Assert.Equal(expected, FacetCounter.TopValues(index.Snapshot, set, "outlet", values));
        }
    }

    // Buckets are kept in memory by the boundaries that were asked for last.
    [Fact]
    public void Buckets_are_counted_by_the_boundaries_asked_for()
    {
        const int documents = 1_000;
        using var index = AnIndex.OfSegments(Enumerable.Range(0, documents).Select(i => i % 7 == 0 ? Doc($"{i}", null) : Doc($"{i}", i)));
        var random = new Random(8);
        long[][] boundaries = [[0, 10, 500, 900], [.. Enumerable.Range(0, 100).Select(i => i * 10L)], [.. Enumerable.Range(0, 400).Select(i => (long)i)]];
        for (var round = 0; round < 60; round++)
        {
            var chosen = Enumerable.Range(0, documents).Where(_ => random.Next(20) <= round % 20).ToList();
            var set = DocumentSet.Of(index.Snapshot, chosen.Select(i => new DocumentAddress(0, i)));
            var asked = boundaries[round / 20];
            var numbers = chosen.Where(i => i % 7 != 0).ToList();
            Assert.Equal(
                asked[..^1].Select((from, i) => numbers.Count(number => number >= from && number < asked[i + 1])),
                FacetCounter.CountBuckets(index.Snapshot, set, "thread", asked));
        }
    }

    [Fact]
    public void Numbers_far_apart_fall_into_their_buckets()
    {
        long[] numbers = [long.MinValue, -(1L << 62), -1, 0, 1, 1L << 40, long.MaxValue - 1];
        using var index = AnIndex.OfSegments(numbers.Select((number, i) => Doc($"{i}", number, "Wire")));
        var all = index.Searcher.Match(Everything);
        Assert.Equal([2, 2, 1, 1], FacetCounter.CountBuckets(index.Snapshot, all, "thread", [long.MinValue, -5, 1, 2, long.MaxValue - 1]));
        Assert.Equal([1, 1, 4, 1], FacetCounter.CountBuckets(index.Snapshot, all, "thread", [long.MinValue, long.MinValue + 1, -1, long.MaxValue - 1, long.MaxValue]));
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
