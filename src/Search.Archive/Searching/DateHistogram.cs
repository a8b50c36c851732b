namespace Search.Archive;

/// <summary>Exact counts by date. Dates less precise than the interval, and unknown ones, are counted apart.</summary>
/// <param name="Unit">What was counted.</param>
/// <param name="Interval">The length of a bucket: year, month or day, chosen so that there are at most some sixty buckets.</param>
/// <param name="Buckets">From the first date to the last without gaps; empty ones count 0.</param>
/// <param name="Unknown">Matches without a date, or with one less precise than the interval.</param>
public sealed record DateHistogram(CountUnit Unit, DatePrecision Interval, IReadOnlyList<DateBucket> Buckets, int Unknown);
