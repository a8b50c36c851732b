namespace Search.Workloads.Measuring;

/// <summary>The times of one query in two engines that took turns.</summary>
/// <param name="Ours">Our time in each round, in nanoseconds.</param>
/// <param name="Theirs">The other's time in the same rounds.</param>
internal sealed record QueryTimes(IReadOnlyList<long> Ours, IReadOnlyList<long> Theirs)
{
    /// <summary>The ratio of the medians: below 1 when ours is faster.</summary>
    public double Ratio => (double)Median(Ours) / Median(Theirs);

    /// <summary>The middle of some times; of an even number the upper of the two in the middle.</summary>
    public static long Median(IReadOnlyList<long> times) => times.Order().ElementAt(times.Count / 2);
}
