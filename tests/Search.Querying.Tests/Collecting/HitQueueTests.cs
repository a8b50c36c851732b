namespace Search.Querying.Tests.Collecting;

public sealed class HitQueueTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(7, 3)]
    [InlineData(20, 40)]
    [InlineData(500, 1000)]
    public void It_keeps_the_first_hit_of_each_of_the_first_groups(int capacity, int groups)
    {
        var random = new Random(capacity);
        for (var round = 0; round < 30; round++)
        {
            var hits = Enumerable.Range(0, 400).Select(document => new Hit(
                new DocumentAddress(document % 3, document),
                Score: random.Next(30) / 8f,
                SortKey.OfScore(random.Next(30) / 8f),
                random.Next(4) == 0 ? SortKey.Missing : new SortKey(false, random.Next(3)),
                random.Next(5) == 0 ? null : random.Next(groups))).ToList();
            var queue = new HitQueue(capacity);
            foreach (var hit in hits)
                queue.Offer(hit);

            var expected = hits
                .OrderBy(hit => hit.Rank).ThenBy(hit => hit.Tie).ThenBy(hit => hit.Address.Segment).ThenBy(hit => hit.Address.Document)
                .DistinctBy(hit => hit.Group is { } group ? (object)group : hit.Address)
                .Take(capacity);
            Assert.Equal(expected, queue.ToOrdered());
        }
    }

    [Fact]
    public void What_has_no_number_comes_last_whatever_the_number() =>
        Assert.True(SortKey.Missing.CompareTo(new SortKey(false, long.MaxValue)) > 0);

    [Fact]
    public void The_best_score_comes_first() =>
        Assert.Equal([3f, 1.5f, 1e-30f, 0f], new[] { 1.5f, 0f, 3f, 1e-30f }.OrderBy(SortKey.OfScore));
}
