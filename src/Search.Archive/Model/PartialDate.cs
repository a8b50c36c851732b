using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Search.Archive;

/// <summary>A date as far as it is known: a year, a month, a day, or a moment. Times are UTC. An unknown date is <see langword="null"/>, never a guess.</summary>
public readonly record struct PartialDate
{
    private PartialDate(DateTime start, DatePrecision precision) => (Start, Precision) = (start, precision);

    /// <summary>The first moment of the date (UTC).</summary>
    public DateTime Start { get; }

    /// <summary>How much of <see cref="Start"/> is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The first moment after the date (UTC).</summary>
    public DateTime End => Precision switch
    {
        DatePrecision.Year => Start.Year == 9999 ? DateTime.MaxValue : Start.AddYears(1),
        DatePrecision.Month => Start is { Year: 9999, Month: 12 } ? DateTime.MaxValue : Start.AddMonths(1),
        DatePrecision.Day => Start.Date == DateTime.MaxValue.Date ? DateTime.MaxValue : Start.AddDays(1),
        _ => Start >= DateTime.MaxValue.AddSeconds(-1) ? DateTime.MaxValue : Start.AddSeconds(1),
    };

    /// <summary>A year.</summary>
    public static PartialDate OfYear(int year) => new(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc), DatePrecision.Year);

    /// <summary>A month.</summary>
    public static PartialDate OfMonth(int year, int month) => new(new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Utc), DatePrecision.Month);

    /// <summary>A day.</summary>
    public static PartialDate OfDay(int year, int month, int day) => new(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc), DatePrecision.Day);

    /// <summary>A moment; parts of a second are dropped.</summary>
    public static PartialDate OfTime(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        return new(new DateTime(utc.Ticks - utc.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc), DatePrecision.Time);
    }

    /// <summary>
    /// Reads ISO 8601: <c>2009</c>, <c>2009-04</c>, <c>2009-04-13</c>, <c>2009-04-13T05:06</c>, with seconds, fractions and a zone (UTC when absent).
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        text = text?.Trim();
        if (text is not { Length: >= 4 and <= 40 } || !text.AsSpan(0, 4).ContainsOnlyDigits())
            return false;
        if (TryParseMoment(text, out date))
            return true;
        var culture = CultureInfo.InvariantCulture;
        switch (text.Length)
        {
            case 4 when text != "0000":
                date = OfYear(int.Parse(text, culture));
                return true;
            case 7 when DateTime.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month):
                date = OfMonth(month.Year, month.Month);
                return true;
            case 10 when DateTime.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day):
                date = OfDay(day.Year, day.Month, day.Day);
                return true;
            case > 10 when text[4] == '-' && text[10] is 'T' or 't' or ' '
                && DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var time):
                date = OfTime(time);
                return true;
            default:
                return false;
        }
    }

    // The form that ToString writes, as do most programs: it takes a twentieth of the time that all others do.
    private static bool TryParseMoment(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _, 'T', _, _, ':', _, _, ':', _, _, 'Z']
            || !TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..10], out var day)
            || !TryNumber(text[11..13], out var hour) || !TryNumber(text[14..16], out var minute) || !TryNumber(text[17..19], out var second)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        date = new PartialDate(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc), DatePrecision.Time);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = number * 10 + (digit - '0');
        }
        return true;
    }

    /// <summary>ISO 8601 with as many parts as are known: <c>2009-04</c>, <c>2009-04-13T05:06:00Z</c>.</summary>
    public override string ToString() => Start.ToString(Precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "yyyy-MM",
        DatePrecision.Day => "yyyy-MM-dd",
        _ => "yyyy-MM-ddTHH:mm:ssZ",
    }, CultureInfo.InvariantCulture);
}
