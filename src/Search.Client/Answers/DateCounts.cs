namespace Search.Client;

/// <summary>Counts by year, month or day.</summary>
public sealed record DateCounts(string Unit, string Interval, IReadOnlyList<DateCount> Buckets, int Unknown);
