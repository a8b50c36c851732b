using System.Globalization;
using System.Text.RegularExpressions;
using Search.Archive;

namespace Search.Importing.Dates;

/// <summary>Finds a day written among other words, in the languages of <see cref="MonthNames"/>, Chinese, Japanese and Korean: <c>Erstellt am 6. Mai 2014 um 23:30</c>.</summary>
/// <remarks>
/// A time of day beside it is left aside, as it names no zone. Two numbers that could each be the month are read only in languages that have one order for
/// them; years of two digits only behind full stops (<c>23.09.22</c>), which other numbers seldom have twice.
/// </remarks>
internal static partial class WrittenDates
{
    // A line about a text, not the text.
    private const int LongestLine = 200;

    /// <summary>Finds the first day in a text.</summary>
    /// <param name="text">A line of at most 200 characters; longer ones are not searched.</param>
    /// <param name="language">The language that it is in, as a BCP 47 primary tag; <see langword="null"/> when unknown.</param>
    /// <param name="date">The day.</param>
    /// <param name="at">The place of its first character.</param>
    public static bool TryFind(string text, string? language, out PartialDate date, out int at)
    {
        (date, at) = (default, 0);
        if (text.Length is < 6 or > LongestLine)
            return false;
        foreach (Match match in Day().Matches(text))
        {
            if (!TryBuild(match, language, out date))
                continue;
            at = match.Index;
            return true;
        }
        return false;
    }

    private static bool TryBuild(Match match, string? language, out PartialDate date)
    {
        date = default;
        var groups = match.Groups;
        if (groups["name"] is { Success: true } name)
            return TryBuild(Year(match), MonthNames.NumberOf(name.ValueSpan), Number(groups["day"]), out date);
        if (groups["mark"] is not { Success: true, Value: var mark })
            return TryBuild(Year(match), Number(groups["month"]), Number(groups["day"]), out date);
        var (first, second) = (Number(groups["first"]), Number(groups["second"]));
        if (groups["year"].Length == 2 && mark != ".")
            return false;
        // Only English has readers for both orders.
        var isDayFirst = mark == "." || first > 12 || second <= 12 && language is not (null or "en");
        if (!isDayFirst && second <= 12 && first != second)
            return false;
        return isDayFirst ? TryBuild(Year(match), second, first, out date) : TryBuild(Year(match), first, second, out date);
    }

    private static bool TryBuild(int year, int month, int day, out PartialDate date)
    {
        date = default;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = PartialDate.OfDay(year, month, day);
        return true;
    }

    // Two digits are of the years in which there has been a Web.
    private static int Year(Match match) => Number(match.Groups["year"]) switch
    {
        var year when year >= 1000 => year,
        var year => year < 70 ? 2000 + year : 1900 + year,
    };

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\p{L}\d.,/-])(?:"
        + @"(?<day>[0-3]?[0-9])(?:\.|º|°|er|st|nd|rd|th)?[\s-]*(?:(?:de|of|d')\s+)?(?<name>\p{L}{3,12})\.?,?[\s-]+(?:del?\s+)?(?<year>(?:19|20)[0-9][0-9])"
        + @"|(?<name>\p{L}{3,12})\.?\s+(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?,?\s+(?<year>(?:19|20)[0-9][0-9])"
        + @"|(?<year>(?:19|20)[0-9][0-9])\s?(?:[-/.]|年|년)\s?(?<month>[01]?[0-9])\s?(?:[-/.]|月|월)\s?(?<day>[0-3]?[0-9])\s?(?:日|일)?"
        + @"|(?<first>[0-3]?[0-9])(?<mark>[./-])\s?(?<second>[0-3]?[0-9])\k<mark>\s?(?<year>(?:19|20)[0-9][0-9]|[0-9][0-9])"
        + @")(?!\d|[/-]|\.\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
