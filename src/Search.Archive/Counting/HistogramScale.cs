namespace Search.Archive.Counting;

/// <summary>The buckets of a <see cref="DateHistogram"/>: days, months or years, whichever gives a readable number of them.</summary>
/// <param name="Interval">The length of a bucket.</param>
/// <param name="Dates">The buckets, without gaps.</param>
internal sealed record HistogramScale(DatePrecision Interval, IReadOnlyList<PartialDate> Dates)
{
    // A chart of more bars than this cannot be read on a phone.
    private const int MostBuckets = 62;

    /// <summary>The first second of each bucket (Unix time), and the first after the last.</summary>
    public long[] Boundaries { get; } = [.. Dates.Select(UnixTime.FirstSecond), UnixTime.LastSecond(Dates[^1]) + 1];

    /// <summary>The scale from one second (Unix time) to another.</summary>
    /// <param name="min">The first second.</param>
    /// <param name="max">The last second.</param>
    /// <param name="shortest">The shortest interval wanted.</param>
    public static HistogramScale Of(long min, long max, DatePrecision shortest)
    {
        var (first, last) = (UnixTime.Moment(min), UnixTime.Moment(max));
        var interval =
            (last - first).TotalDays < MostBuckets ? DatePrecision.Day
            : (last.Year - first.Year) * 12 + last.Month - first.Month < MostBuckets ? DatePrecision.Month
            : DatePrecision.Year;
        if (interval > shortest)
            interval = shortest;
        return new HistogramScale(interval, BucketsFrom(first, last, interval));
    }

    private static List<PartialDate> BucketsFrom(DateTime first, DateTime last, DatePrecision interval)
    {
        var dates = new List<PartialDate>();
        var date = Bucket(first, interval);
        while (date.Start <= last)
        {
            dates.Add(date);
            var next = date.End;
            if (next <= date.Start || next == DateTime.MaxValue)
                break;
            date = Bucket(next, interval);
        }

        return dates;
    }

    private static PartialDate Bucket(DateTime moment, DatePrecision interval) => interval switch
    {
        DatePrecision.Day => PartialDate.OfDay(moment.Year, moment.Month, moment.Day),
        DatePrecision.Month => PartialDate.OfMonth(moment.Year, moment.Month),
        _ => PartialDate.OfYear(moment.Year),
    };
}
