namespace Search.Cli.Measuring;

/// <summary>Percentiles in milliseconds, nearest-rank: each is a time that was measured.</summary>
/// <param name="P50">The median.</param>
/// <param name="P95">Ninety-five in a hundred took no longer.</param>
/// <param name="P99">Ninety-nine in a hundred took no longer.</param>
internal readonly record struct Percentiles(double P50, double P95, double P99)
{
    /// <summary>The percentiles of some times, of which there is at least one.</summary>
    public static Percentiles Of(IEnumerable<TimeSpan> times)
    {
        var ascending = times.Order().ToArray();
        return new Percentiles(At(ascending, 0.50), At(ascending, 0.95), At(ascending, 0.99));
    }

    private static double At(TimeSpan[] ascending, double share) =>
        ascending[Math.Max(0, (int)Math.Ceiling(share * ascending.Length) - 1)].TotalMilliseconds;
}
