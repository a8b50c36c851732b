namespace Search.Cli.Measuring.Load;

/// <summary>Percentiles in milliseconds, from all times and nearest-rank, so that each is a time that was measured.</summary>
/// <param name="P50">The median.</param>
/// <param name="P90">Nine in ten took no longer.</param>
/// <param name="P99">Ninety-nine in a hundred took no longer.</param>
/// <param name="Max">The longest.</param>
internal sealed record LoadTimes(double P50, double P90, double P99, double Max)
{
    /// <summary>The percentiles; <see langword="null"/> when there is no time.</summary>
    public static LoadTimes? Of(IEnumerable<TimeSpan> times)
    {
        var ascending = times.Order().ToArray();
        return ascending.Length == 0 ? null : new LoadTimes(At(ascending, 0.50), At(ascending, 0.90), At(ascending, 0.99), ascending[^1].TotalMilliseconds);
    }

    private static double At(TimeSpan[] ascending, double share) => ascending[Math.Max(0, (int)Math.Ceiling(share * ascending.Length) - 1)].TotalMilliseconds;
}
