namespace Search.Indexing.Tests;

public sealed class MergePolicyTests
{
    [Fact]
    public void Ten_segments_of_a_tier_are_merged_and_nine_are_not()
    {
        Assert.Null(MergePolicy.Choose([.. Megabytes(1, 1, 1, 1, 1, 1, 1, 1, 1)]));
        Assert.Equal(0..10, MergePolicy.Choose([.. Megabytes(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)]));
        Assert.Equal(2..12, MergePolicy.Choose([.. Megabytes(500, 15, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)]));
        Assert.Null(MergePolicy.Choose([.. Megabytes(500, 15, 15, 15, 15, 15, 1, 15, 15, 15, 15)]));
        Assert.Equal(1..12, MergePolicy.Choose([.. Megabytes(500, 15, 15, 15, 15, 15, 1, 15, 15, 15, 15, 15, 1)]));
    }

    [Fact]
    public void The_largest_segments_are_left_alone()
    {
        var huge = Megabytes([.. Enumerable.Repeat(3000, 30)]);
        Assert.Null(MergePolicy.Choose([.. huge]));
        var large = MergePolicy.Choose([.. Megabytes([.. Enumerable.Repeat(1000, 12)])]);
        Assert.Equal(0..5, large);
    }

    [Fact]
    public void Segments_of_very_many_documents_are_left_alone_and_merges_end_before_they_have_too_many()
    {
        MergePolicy.Candidate Of(int documents) => new(100 << 20, documents, documents);

        Assert.Null(MergePolicy.Choose([.. Enumerable.Repeat(Of(1_500_000), 12)]));
        Assert.Equal(0..2, MergePolicy.Choose([.. Enumerable.Repeat(Of(900_000), 12)]));
        Assert.Equal(0..10, MergePolicy.Choose([.. Enumerable.Repeat(Of(200_000), 12)]));
    }

    [Fact]
    public void A_segment_with_many_deleted_documents_is_rewritten_alone()
    {
        Assert.Null(MergePolicy.Choose([new(100, 100, 67), new(100, 100, 100)]));
        Assert.Equal(1..2, MergePolicy.Choose([new(100, 100, 67), new(100, 100, 66)]));
        Assert.Equal(0..1, MergePolicy.Choose([new(100, 1, 0)]));
    }

    [Fact]
    public void Merging_to_a_count_takes_the_cheapest_neighbours_and_leaves_no_deleted_document()
    {
        Assert.Equal(1..4, MergePolicy.ChooseForCount([.. Megabytes(100, 1, 2, 3, 100)], 3));
        Assert.Null(MergePolicy.ChooseForCount([.. Megabytes(100, 1, 2)], 3));
        Assert.Equal(1..2, MergePolicy.ChooseForCount([new(100, 100, 100), new(100, 100, 99)], 3));
        Assert.Null(MergePolicy.ChooseForCount([], 1));
    }

    [Fact]
    public void However_many_segments_come_few_are_left()
    {
        var segments = new List<MergePolicy.Candidate>();
        var rewritten = 0L;
        for (var i = 0; i < 10_000; i++)
        {
            segments.Add(new MergePolicy.Candidate(1 << 20, 100, 100));
            while (MergePolicy.Choose(segments) is { } range)
            {
                var (start, count) = range.GetOffsetAndLength(segments.Count);
                var bytes = segments.Skip(start).Take(count).Sum(s => s.Bytes);
                rewritten += bytes;
                segments.RemoveRange(start, count);
                segments.Insert(start, new MergePolicy.Candidate(bytes, 100, 100));
            }
        }
        Assert.InRange(segments.Count, 1, 40);
        Assert.InRange(rewritten, 1L << 30, 5L * 10_000 << 20);
    }

    private static IEnumerable<MergePolicy.Candidate> Megabytes(params int[] sizes) => sizes.Select(s => new MergePolicy.Candidate((long)s << 20, 100, 100));
}
