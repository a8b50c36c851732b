namespace Search.Cli.Watching;

/// <summary>When to ask a server again.</summary>
internal static class PollSchedule
{
    /// <summary>The least time between two requests for one address.</summary>
    public static readonly TimeSpan Floor = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait that failures or a server's wish lead to.</summary>
    public static readonly TimeSpan Ceiling = TimeSpan.FromDays(1);

    // Ten failures are a thousand times the interval, which no ceiling reaches.
    private const int MaxDoublings = 10;

    /// <summary>The wait before the next request.</summary>
    /// <param name="interval">The wait when all is well.</param>
    /// <param name="failures">How many requests failed in a row; each doubles the wait.</param>
    /// <param name="asked">The wait that the server asked for; <see langword="null"/> when it asked for none.</param>
    public static TimeSpan Next(TimeSpan interval, int failures, TimeSpan? asked)
    {
        var wait = interval * (1L << Math.Clamp(failures, 0, MaxDoublings));
        if (failures > 0 && wait > Ceiling)
            wait = interval > Ceiling ? interval : Ceiling;
        if (asked is { } wish && wish > wait)
            wait = wish < Ceiling ? wish : wait > Ceiling ? wait : Ceiling;
        return wait > Floor ? wait : Floor;
    }
}
