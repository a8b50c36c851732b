namespace Search.Archive.Documents;

/// <summary>Dates as seconds since 1970, the unit of the date columns.</summary>
internal static class UnixTime
{
    public static long FirstSecond(PartialDate date) => Seconds(date.Start);

    public static long LastSecond(PartialDate date) => Seconds(date.End) - 1;

    public static long Seconds(DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    public static DateTime Moment(long seconds) => DateTime.UnixEpoch.AddSeconds(seconds);
}
