namespace Search.Cli.Measuring;

/// <summary>What was measured of one class of queries. Times are in milliseconds.</summary>
/// <param name="Class">The class.</param>
/// <param name="Queries">Distinct queries.</param>
/// <param name="Runs">Searches that were timed.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">Nine in ten searches took no longer.</param>
/// <param name="P99">Ninety-nine in a hundred searches took no longer.</param>
/// <param name="Max">The longest.</param>
/// <param name="QueriesPerSecond">Of one client that asks without pause.</param>
/// <param name="Articles">Articles found by the distinct queries together.</param>
/// <param name="Comments">Comments found by the distinct queries together.</param>
internal sealed record LatencyClass(
    string Class, int Queries, int Runs, double P50, double P90, double P99, double Max, double QueriesPerSecond, long Articles, long Comments)
{
    /// <summary>Sums up the timed searches of a class; percentiles are nearest-rank, so each is a time that was measured.</summary>
    public static LatencyClass Of(string name, IReadOnlyList<TimedQuery> queries)
    {
        var times = queries.SelectMany(query => query.Times).Order().ToArray();
        return new LatencyClass(
            name,
            queries.Count,
            times.Length,
            Percentile(times, 0.50),
            Percentile(times, 0.90),
            Percentile(times, 0.99),
            times[^1].TotalMilliseconds,
            times.Length / times.Sum(time => time.TotalSeconds),
            queries.Sum(query => (long)query.Total.Articles),
            queries.Sum(query => (long)query.Total.Comments));
    }

    private static double Percentile(TimeSpan[] ascending, double share) =>
        ascending[Math.Max(0, (int)Math.Ceiling(share * ascending.Length) - 1)].TotalMilliseconds;
}
