using System.Globalization;
using System.Text.RegularExpressions;
using Search.Archive;

namespace Search.Importing.Dates;

/// <summary>Finds the date in a short text that says other things as well: <c>Orla am 18. Februar 2020 um 10:11</c>. Safe for use by several threads.</summary>
/// <remarks>
/// Names of months are known in the languages of <see cref="MonthNames"/>. A time of day is taken only with a zone; without one the date is its day. What has
/// no year, or tells how long ago something was, is no date. Two digits are a year only where dots part them (<c>28.09.19</c>), as the day then comes first.
/// </remarks>
internal static partial class DateFinder
{
    private const int LongestText = 300;

    // RFC 5322, section 4.3, draws the line between the centuries here.
    private const int FirstShortYearOfLastCentury = 50;

    /// <summary>The first date in a text.</summary>
    /// <param name="text">A line, not a whole text: beyond 300 characters none is sought.</param>
    /// <param name="order">How the page orders numbers, where that is known.</param>
    /// <param name="date">The date.</param>
    /// <param name="place">Where it stands.</param>
    public static bool TryFind(string text, DateOrder order, out PartialDate date, out Range place)
    {
        (date, place) = (default, default);
        if (text.Length is < 6 or > LongestText || !text.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        Match? first = null;
        foreach (var match in Candidates(text))
        {
            if (first is not null && match.Index >= first.Index)
                continue;
            if (TryBuild(match, order, out var found))
                (first, date) = (match, found);
        }
        if (first is null)
            return false;
        place = first.Index..(first.Index + first.Length);
        return true;
    }

    /// <summary>How a page orders the numbers of its dates, as far as some of them can be read in one way alone.</summary>
    /// <param name="texts">Its dates, or lines that have dates in them.</param>
    public static DateOrder OrderOf(IEnumerable<string> texts)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var match in texts.Where(text => text.Length <= LongestText).SelectMany(text => Numeric().Matches(text)).Where(match => match.Groups["mark"].Value != "."))
        {
            dayFirst |= Number(match, "first") > 12;
            monthFirst |= Number(match, "second") > 12;
        }
        return dayFirst == monthFirst ? DateOrder.Unknown : dayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    private static IEnumerable<Match> Candidates(string text) =>
        Machine().Matches(text).Concat(YearFirst().Matches(text)).Concat(DayThenMonth().Matches(text)).Concat(MonthThenDay().Matches(text)).Concat(Numeric().Matches(text)).Concat(ShortYear().Matches(text));

    private static bool TryBuild(Match match, DateOrder order, out PartialDate date)
    {
        date = default;
        if (match.Groups["machine"].Success)
            return DateReader.TryReadIso(match.Value, out date);
        var year = Number(match, "year");
        if (year < 100)
            year += year < FirstShortYearOfLastCentury ? 2000 : 1900;
        if (match.Groups["first"].Success)
            return TryBuildNumeric(match, year, order, out date);
        var month = match.Groups["name"] is { Success: true } name ? MonthNames.NumberOf(name.ValueSpan) : Number(match, "month");
        return TryBuildDay(year, month, Number(match, "day"), out date);
    }

    private static bool TryBuildNumeric(Match match, int year, DateOrder order, out PartialDate date)
    {
        var (first, second) = (Number(match, "first"), Number(match, "second"));
        if (match.Groups["mark"].Value == "." && second <= 12 || first > 12 || order == DateOrder.DayFirst)
            return TryBuildDay(year, second, first, out date);
        if (second > 12 || first == second || order == DateOrder.MonthFirst)
            return TryBuildDay(year, first, second, out date);
        date = PartialDate.OfYear(year);
        return first > 0 && second > 0;
    }

    private static bool TryBuildDay(int year, int month, int day, out PartialDate date)
    {
        date = default;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = PartialDate.OfDay(year, month, day);
        return true;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<machine>(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?)?)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Machine();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?:\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]|[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?!\d)|\.?\s(?<name>\p{L}{3,14})\.?\s(?<day>\d{1,2})(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d.:])(?<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|:e)?[\s.,/-]{0,3}(?:(?:de|del|di|d['’]|of|den)\s{0,2})?(?<name>\p{L}{3,14})\.?[\s.,/-]{0,3}(?:(?:de|del|of)\s)?(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayThenMonth();

    [GeneratedRegex(@"(?<!\p{L})(?<name>\p{L}{3,14})\.?[\s-]{0,2}(?<day>\d{1,2})(?:st|nd|rd|th)?\.?(?:[\s,-]{1,3}|,?\s\d{1,2}:\d\d\s?(?:[ap]m)?,?\s)(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthThenDay();

    [GeneratedRegex(@"(?<![\d.:/])(?<first>\d{1,2})\s?(?<mark>[./-])\s?(?<second>\d{1,2})\s?[./,-]\s?(?<year>(?:19|20)\d\d)(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<![\d.:/])(?<first>\d\d)(?<mark>\.)(?<second>\d\d)\.(?<year>\d\d)(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();
}
