using Search.Indexing;

namespace Search.Querying.Tests.Searching;

public sealed class DocumentSetTests
{
    // Sets of few documents are lists, sets of many are bits; both meet both here.
    [Theory]
    [InlineData(0.6, 0.6)]
    [InlineData(0.6, 0.001)]
    [InlineData(0.001, 0.6)]
    [InlineData(0.002, 0.002)]
    [InlineData(0, 0.5)]
    public void Sets_combine_as_sets_do(double leftShare, double rightShare)
    {
        using var index = AnIndex.OfSegments(Documents(0, 1500), Documents(1500, 70));
        var random = new Random(7);
        var all = DocumentSet.All(index.Snapshot).Documents().ToList();
        Assert.Equal(1570, all.Count);
        var left = all.Where(_ => random.NextDouble() < leftShare).ToHashSet();
        var right = all.Where(_ => random.NextDouble() < rightShare).ToHashSet();
        var leftSet = DocumentSet.Of(index.Snapshot, left.OrderBy(_ => random.Next()));
        var rightSet = DocumentSet.Of(index.Snapshot, right.Concat(right));

        Check(left, leftSet);
        Check(right, rightSet);
        Check([.. left.Intersect(right)], leftSet.And(rightSet));
        Check([.. left.Union(right)], leftSet.Or(rightSet));
        Check([.. left.Except(right)], leftSet.AndNot(rightSet));
        Check([], leftSet.And(DocumentSet.Empty(index.Snapshot)));

        void Check(HashSet<DocumentAddress> expected, DocumentSet set)
        {
            Assert.Equal(expected.Count, set.Count);
            Assert.Equal(expected.OrderBy(a => a.Segment).ThenBy(a => a.Document), set.Documents());
            Assert.All(all, address => Assert.Equal(expected.Contains(address), set.Contains(address)));
            for (var segment = 0; segment < index.Snapshot.Segments.Count; segment++)
            {
                var bits = set.Bits(segment);
                Assert.Equal((index.Snapshot.Segments[segment].DocumentCount + 63) / 64, bits.Length);
                Assert.Equal(expected.Count(address => address.Segment == segment), Kernels.Bitmap.Count(bits));
            }
        }
    }

    [Fact]
    public void Deleted_documents_are_in_no_set()
    {
        // The second segment replaces document 3 of the first.
        using var index = AnIndex.OfSegments(Documents(0, 5), Documents(3, 1));
        Assert.Equal(5, DocumentSet.All(index.Snapshot).Count);
        var given = DocumentSet.Of(index.Snapshot, [new(0, 2), new(0, 3), new(1, 0)]);
        Assert.Equal([new(0, 2), new(1, 0)], given.Documents());
    }

    [Fact]
    public void A_document_that_the_snapshot_does_not_have_is_refused()
    {
        using var index = AnIndex.Of("war");
        Assert.Throws<ArgumentOutOfRangeException>(() => DocumentSet.Of(index.Snapshot, [new(0, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => DocumentSet.Of(index.Snapshot, [new(1, 0)]));
    }

    private static IEnumerable<Document> Documents(int first, int count) =>
        Enumerable.Range(first, count).Select(i => new Document($"{i}").Add("body", "war"));
}
