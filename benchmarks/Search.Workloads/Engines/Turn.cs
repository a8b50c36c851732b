using System.Diagnostics;

namespace Search.Workloads.Engines;

/// <summary>One turn of a query in this process. The other engines' processes keep the same rule.</summary>
internal static class Turn
{
    // Long enough for a median of something short, short enough for turns to alternate often.
    private const double TurnNanoseconds = 3_000_000;
    private const int LeastRuns = 3, MostRuns = 64;

    /// <summary>Runs the work once without a clock, then again and again until a turn's time has gone.</summary>
    /// <returns>The median of the timed runs, in nanoseconds.</returns>
    public static long Median(Func<int> work)
    {
        Span<long> ticks = stackalloc long[MostRuns];
        var seen = work();
        var runs = 0;
        for (var total = 0L; runs < MostRuns && (runs < LeastRuns || total < TurnNanoseconds * Stopwatch.Frequency / 1e9); runs++)
        {
            var started = Stopwatch.GetTimestamp();
            seen += work();
            total += ticks[runs] = Stopwatch.GetTimestamp() - started;
        }
        GC.KeepAlive(seen);
        ticks[..runs].Sort();
        return (long)(ticks[runs / 2] * 1e9 / Stopwatch.Frequency);
    }
}
