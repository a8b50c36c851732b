using System.Numerics;

namespace Search.Service.Status;

/// <summary>Sorts times into buckets that widen with the time: one a microsecond below 16 µs, then sixteen to each doubling.</summary>
/// <remarks>
/// The layout of the high dynamic range histogram (G. Tene, HdrHistogram). The middle of a bucket is off by at most a thirty-second, 3.2 %, of any time
/// in it. Times beyond 2²⁶ µs, 67 seconds, count as that.
/// </remarks>
internal static class TimeScale
{
    private const int SubBits = 4;
    private const int SubBuckets = 1 << SubBits;
    private const int MostBits = 26;

    /// <summary>How many buckets there are.</summary>
    public const int Buckets = (MostBits - SubBits + 1) * SubBuckets;

    /// <summary>The bucket of a time.</summary>
    public static int BucketOf(TimeSpan time)
    {
        var microseconds = (uint)Math.Clamp(time.Ticks / TimeSpan.TicksPerMicrosecond, 0, (1L << MostBits) - 1);
        if (microseconds < SubBuckets)
            return (int)microseconds;
        var shift = BitOperations.Log2(microseconds) - SubBits;
        return (shift + 1) * SubBuckets + (int)(microseconds >> shift) - SubBuckets;
    }

    /// <summary>The middle of a bucket.</summary>
    public static TimeSpan MiddleOf(int bucket)
    {
        if (bucket < SubBuckets)
            return TimeSpan.FromMicroseconds(bucket);
        var shift = bucket / SubBuckets - 1;
        var least = (long)(SubBuckets + bucket % SubBuckets) << shift;
        return TimeSpan.FromMicroseconds(least + ((1L << shift) - 1) / 2.0);
    }
}
