using System.Globalization;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Pages.Facts;

namespace Search.Importing.Dates;

/// <summary>Reads dates as exports, feeds, mail and pages write them, with as much precision as they settle.</summary>
/// <remarks>
/// <para>
/// A moment needs a zone: an offset, a zone that has one meaning (<see cref="TimeZoneNames"/>), or a format that counts in UTC. Without one the date is taken to
/// its day. What nobody can have meant (the year 0, months beyond 12, moments outside of 1800 to 2099) is no date, and no date is ever guessed.
/// </para>
/// <para>
/// Mail and feeds: RFC 5322, section 3.3, with RFC 822's years of two digits and zone names; a weekday that does not fit is ignored, as it was worked
/// out, often wrongly, from the date. Machines: ISO 8601 and RFC 3339, also compact (<c>20090413T050607Z</c>), and seconds or milliseconds since
/// 1970. People: what <see cref="DateText"/> reads.
/// </para>
/// </remarks>
internal static partial class DateReader
{
    private const int FirstYear = 1800;
    private const int EndYear = 2100;

    // Ten digits reach the year 2286 in seconds; milliseconds have had thirteen since 2001, microseconds sixteen.
    private const long MostSeconds = 99_999_999_999;
    private const long MostMilliseconds = 99_999_999_999_999;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first of several texts that is a date.</summary>
    /// <param name="candidates">Where each stood, and the text; <see langword="null"/> for one that is not there. The best comes first.</param>
    public static FoundDate? First(params ReadOnlySpan<(string Source, string? Text)> candidates)
    {
        foreach (var (source, text) in candidates)
        {
            if (TryRead(text, out var date))
                return new FoundDate(date, source);
        }
        return null;
    }

    /// <summary>Reads a date in any of the forms.</summary>
    public static bool TryRead(string? text, out PartialDate date)
    {
        date = default;
        text = text?.Trim();
        if (text is not { Length: >= 4 and <= 80 })
            return false;
        return TryReadIso(text, out date) || TryReadMail(text, out date) || TryReadEpoch(text, out date) || DateText.TryRead(text, out date) && IsPlausible(date);
    }

    /// <summary>Reads a time of UTC that names no zone because its format never does: <c>2009-04-13 05:06:07</c>.</summary>
    public static bool TryReadUtc(string? text, out PartialDate date)
    {
        date = default;
        if (text is not null && TryReadPlainIso(text, isUtc: true, out date))
            return true;
        return text is not null && IsoTime().Match(text.Trim()) is { Success: true } match && TryBuildIso(match, isUtc: true, out date);
    }

    /// <summary>Reads ISO 8601, RFC 3339 and their compact and SQL variants.</summary>
    public static bool TryReadIso(string text, out PartialDate date)
    {
        text = text.Trim();
        if (TryReadPlainIso(text, isUtc: false, out date))
            return true;
        if (PartialDate.TryParse(text, out date) && date.Precision < DatePrecision.Time)
            return IsPlausible(date);
        return IsoTime().Match(text) is { Success: true } match && TryBuildIso(match, isUtc: false, out date);
    }

    /// <summary>Reads the date of mail, news and RSS: <c>Wed, 02 Oct 2002 08:00:00 EST</c>.</summary>
    public static bool TryReadMail(string text, out PartialDate date)
    {
        date = default;
        if (MailDate().Match(text) is not { Success: true } match)
            return false;
        var month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        return TryBuild(
            Year(match.Groups["year"].Value), month, Number(match, "day"), Number(match, "hour"), Number(match, "minute"), Number(match, "second"),
            match.Groups["zone"].Value, isUtc: false, match.Groups["hour"].Success, out date);
    }

    /// <summary>Reads seconds, milliseconds or microseconds since 1970, told apart by their size.</summary>
    public static bool TryReadEpoch(string text, out PartialDate date)
    {
        date = default;
        if (text.Length is < 8 or > 20 || !double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        // Eight digits are as likely a day, 20090413.
        if (text.Length == 8 && !text.Contains('.', StringComparison.Ordinal))
            return DateTime.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && IsPlausible(date = PartialDate.OfDay(day.Year, day.Month, day.Day));
        var seconds = Math.Abs(number) switch
        {
            <= MostSeconds => number,
            <= MostMilliseconds => number / 1e3,
            _ => number / 1e6,
        };
        return TryReadEpoch(seconds, out date);
    }

    /// <summary>The moment that is so many seconds from 1970.</summary>
    public static bool TryReadEpoch(double seconds, out PartialDate date)
    {
        date = default;
        if (!(Math.Abs(seconds) <= MostSeconds))
            return false;
        date = PartialDate.OfTime(DateTimeOffset.UnixEpoch.AddSeconds(Math.Floor(seconds)));
        return IsPlausible(date);
    }

    /// <summary>Reads the date of a Movable Type export, <c>MM/dd/yyyy hh:mm:ss AM</c>, the AM or PM optional; it names no zone, so it is a day.</summary>
    /// <remarks>Months come first there, whatever the language of the site.</remarks>
    public static bool TryReadMovableType(string text, out PartialDate date)
    {
        date = default;
        if (MovableTypeDate().Match(text.Trim()) is not { Success: true } match)
            return TryRead(text, out date);
        return TryBuild(Year(match.Groups["year"].Value), Number(match, "month"), Number(match, "day"), 0, 0, 0, "", isUtc: false, hasTime: false, out date);
    }

    // As most machines write it, 2009-04-13T05:06:07Z, without the pattern for all the others.
    private static bool TryReadPlainIso(ReadOnlySpan<char> text, bool isUtc, out PartialDate date)
    {
        date = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _, 'T' or ' ', _, _, ':', _, _, ':', _, _, .. [] or ['Z']])
            return false;
        return TryNumber(text[..4], out var year) && TryNumber(text[5..7], out var month) && TryNumber(text[8..10], out var day)
            && TryNumber(text[11..13], out var hour) && TryNumber(text[14..16], out var minute) && TryNumber(text[17..19], out var second)
            && TryBuild(year, month, day, hour, minute, second, text.Length > 19 ? "Z" : "", isUtc, hasTime: true, out date);
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

    private static bool TryBuildIso(Match match, bool isUtc, out PartialDate date) => TryBuild(
        Number(match, "year"), Number(match, "month"), Number(match, "day"), Number(match, "hour"), Number(match, "minute"), Number(match, "second"),
        match.Groups["zone"].Value, isUtc, hasTime: true, out date);

    private static bool TryBuild(int year, int month, int day, int hour, int minute, int second, string zone, bool isUtc, bool hasTime, out PartialDate date)
    {
        date = default;
        if (year is < FirstYear or >= EndYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59 || second > 60)
            return false;
        TimeSpan? offset = isUtc && zone.Length == 0 ? TimeSpan.Zero : TimeZoneNames.OffsetOf(zone);
        if (!hasTime || offset is not { } known)
        {
            date = PartialDate.OfDay(year, month, day);
            return true;
        }
        // 24:00 is the end of the day, and a leap second is taken to the one before.
        var local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + new TimeSpan(hour, minute, Math.Min(second, 59));
        date = PartialDate.OfTime(new DateTimeOffset(DateTime.SpecifyKind(local - known, DateTimeKind.Utc)));
        return true;
    }

    // RFC 5322, section 4.3: two digits below 50 are of this century, the others and three digits count from 1900.
    private static int Year(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) switch
    {
        var year when digits.Length >= 4 => year,
        var year when digits.Length == 2 && year < 50 => 2000 + year,
        var year => 1900 + year,
    };

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    private static bool IsPlausible(PartialDate date) => date.Start.Year is >= FirstYear and < EndYear;

    [GeneratedRegex(@"^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)[T ](?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,]\d+)?)?\s?(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsoTime();

    [GeneratedRegex(@"^(?:[\p{L}.]{2,12},?\s+)?(?<day>\d{1,2})[\s-]+(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s-]+(?<year>\d{4}|\d{2,3})(?:,?\s+(?<hour>\d{1,2})[:.](?<minute>\d\d)(?:[:.](?<second>\d\d)(?:\.\d+)?)?\s*(?<zone>[+-]\d\d:?\d\d|[A-Z]{1,5}(?:[+-]\d\d:?\d\d)?)?(?:\s*\([^()]{0,40}\))?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MailDate();

    [GeneratedRegex(@"^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4}|\d\d)(?:\s+\d{1,2}:\d\d(?::\d\d)?\s*(?:[AP]\.?M\.?)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MovableTypeDate();
}
