namespace Search.Cli.Measuring.Load;

/// <summary>When searches are meant to begin. An open loop keeps to these times however slowly the service answers.</summary>
internal static class Arrivals
{
    /// <summary>The most arrivals of one measurement; each keeps its times until the end.</summary>
    public const int Most = 1_000_000;

    /// <summary>One every 1 / <paramref name="rate"/> of a second, the first at once.</summary>
    public static TimeSpan[] Constant(int rate, TimeSpan length) =>
        [.. Enumerable.Range(0, (int)(rate * length.TotalSeconds)).Select(arrival => TimeSpan.FromSeconds((double)arrival / rate))];

    /// <summary>A Poisson process: independent arrivals, <paramref name="rate"/> a second on average, with the bunches and gaps that visitors make.</summary>
    /// <remarks>The same seed gives the same arrivals.</remarks>
    public static TimeSpan[] Poisson(int rate, TimeSpan length, int seed)
    {
        var random = new Random(seed);
        var arrivals = new List<TimeSpan>();
        // Gaps between independent arrivals are exponentially distributed.
        for (var at = 0.0; arrivals.Count < Most;)
        {
            at -= Math.Log(1 - random.NextDouble()) / rate;
            if (at >= length.TotalSeconds)
                break;
            arrivals.Add(TimeSpan.FromSeconds(at));
        }

        return [.. arrivals];
    }
}
