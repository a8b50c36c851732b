using Search.Service.Status;

namespace Search.Service.Tests.Status;

public sealed class TimeScaleTests
{
    [Fact]
    public void The_middle_of_a_bucket_is_near_every_time_in_it()
    {
        for (var microseconds = 16L; microseconds < 1 << 26; microseconds += 1 + microseconds / 77)
        {
            var time = TimeSpan.FromMicroseconds(microseconds);
            var middle = TimeScale.MiddleOf(TimeScale.BucketOf(time));
            Assert.InRange(middle / time, 1 - 1 / 32.0, 1 + 1 / 32.0);
        }
    }

    [Fact]
    public void Every_bucket_holds_its_middle_and_buckets_ascend()
    {
        var buckets = Enumerable.Range(0, TimeScale.Buckets).ToList();

        Assert.Equal(buckets, buckets.Select(bucket => TimeScale.BucketOf(TimeScale.MiddleOf(bucket))));
        Assert.Equal(buckets.Select(TimeScale.MiddleOf).Order().Distinct(), buckets.Select(TimeScale.MiddleOf));
    }

    [Theory, InlineData(-1, 0), InlineData(0, 0), InlineData(15, 15), InlineData(16, 16), InlineData(31, 31), InlineData(32, 32), InlineData(33, 32)]
    public void Short_times_have_buckets_of_a_microsecond(int microseconds, int bucket) =>
        Assert.Equal(bucket, TimeScale.BucketOf(TimeSpan.FromMicroseconds(microseconds)));

    [Fact]
    public void What_is_longer_than_the_scale_is_in_the_last_bucket() =>
        Assert.Equal(TimeScale.Buckets - 1, TimeScale.BucketOf(TimeSpan.FromDays(10_000)));
}
