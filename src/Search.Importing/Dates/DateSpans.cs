using System.Globalization;
using System.Text.RegularExpressions;
using Search.Archive;

namespace Search.Importing.Dates;

/// <summary>Finds days written among other words, in the languages of <see cref="MonthNames"/>, Chinese, Japanese and Korean, with the time of day that follows.</summary>
/// <remarks>
/// Words that browsers show without a space between them are told apart: <c>Ann Oar21.05.2019Harbour</c>. Two numbers that could each be the month are read only
/// when it is known which comes first; years of two digits only behind full stops, which other numbers seldom have twice.
/// </remarks>
internal static partial class DateSpans
{
    // A line about a text, not the text.
    private const int LongestLine = 300;

    private const string Weekday = @"(?:\b(?:mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|luned|marted|mercoled|gioved|venerd|domenica|segunda|terça|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag)[\p{L}-]{0,8}\.?,?\s+)?(?:(?:le|el|den|der)\s+)?";

    private const string Clock = @"(?:[\s,|@/–—·•-]{0,4}(?:\b(?:at|um|à|a las|às|as|alle|ore|om|kl|kello|o)\b\.?\s*)?\(?(?:\d{1,2}(?:[:.]|\s?h\s?)\d{2}(?:[:.]\d{2})?(?:\s?min\b)?\s*(?:[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?|\d{1,2}\s*(?:Uhr|h)\b)(?:\s*(?:Uhr|hrs?|h|MEZ|MESZ|[A-Z]{1,4}T|UTC|Z|local time)\b)?(?:\s*[+-]\d{1,2}(?::?\d\d)?)?\)?)?";

    /// <summary>The days that a line names, in their order.</summary>
    /// <param name="line">A line of at most 300 characters; longer ones are not searched.</param>
    /// <param name="order">Which number of <c>4/5/2009</c> is the day.</param>
    public static IReadOnlyList<DateSpan> Find(string line, DateOrder order)
    {
        if (line.Length is < 6 or > LongestLine || !line.Any(char.IsDigit))
            return [];
        var found = new List<DateSpan>();
        foreach (Match match in Day().Matches(line))
        {
            if (TryBuild(match, order, out var date))
                found.Add(new DateSpan(match.Index, match.Index + match.Length, date));
        }
        return found;
    }

    /// <summary>The first day that a line names.</summary>
    /// <param name="line">A line of at most 300 characters; longer ones are not searched.</param>
    /// <param name="order">Which number of <c>4/5/2009</c> is the day.</param>
    /// <param name="first">The day.</param>
    public static bool TryFindFirst(string line, DateOrder order, out DateSpan first)
    {
        var found = Find(line, order);
        first = found.Count > 0 ? found[0] : default;
        return found.Count > 0;
    }

    /// <summary>Whether a text is one day and nothing else, a weekday and a time of day allowed.</summary>
    public static bool TryReadWhole(string text, out PartialDate date)
    {
        date = default;
        if (Find(text, DateOrder.Unknown) is not [var only] || only.Start > 0 || only.End < text.Length)
            return false;
        date = only.Date;
        return true;
    }

    private static bool TryBuild(Match match, DateOrder order, out PartialDate date)
    {
        date = default;
        var groups = match.Groups;
        if (groups["name"] is { Success: true } name)
            return TryBuild(Year(groups), MonthNames.NumberOf(name.ValueSpan), Number(groups["day"]), out date);
        if (groups["mark"] is not { Success: true, Value: var mark })
            return TryBuild(Year(groups), Number(groups["month"]), Number(groups["day"]), out date);
        var (first, second) = (Number(groups["first"]), Number(groups["second"]));
        if (second > 12)
            order = DateOrder.MonthFirst;
        else if (mark == "." || first > 12 || first == second)
            order = DateOrder.DayFirst;
        return order switch
        {
            DateOrder.DayFirst => TryBuild(Year(groups), second, first, out date),
            DateOrder.MonthFirst => TryBuild(Year(groups), first, second, out date),
            _ => false,
        };
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
    private static int Year(GroupCollection groups) => Number(groups["year"]) switch
    {
        var year when year >= 1000 => year,
        var year => year < 70 ? 2000 + year : 1900 + year,
    };

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        Weekday + "(?:"
        + @"(?<![\d.,/:-])(?<day>[0-3]?[0-9])(?:\.|º|°|er|st|nd|rd|th)?[\s-]{0,3}(?:(?:de|of|d['’])\s+)?(?<name>\p{L}{3,12})\.?,?[\s-]{1,3}(?:del?\s+)?(?<year>(?:19|20)[0-9]{2})(?![0-9])"
        + @"|(?<!\p{L})(?<name>\p{L}{3,12})\.?\s+(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?,?\s+(?<year>(?:19|20)[0-9]{2})(?![0-9])"
        + @"|(?<![0-9])(?<year>(?:19|20)[0-9]{2})\s?(?:[-/.]|年|년)\s?(?<month>[01]?[0-9])\s?(?:[-/.]|月|월)\s?(?<day>[0-3]?[0-9])\s?(?:日|일)?(?![0-9])"
        + @"|(?<![\d.,/:-])(?<first>[0-3]?[0-9])(?<mark>[./-])\s?(?<second>[0-3]?[0-9])\k<mark>\s?(?<year>(?:19|20)[0-9]{2})(?![0-9]|\.[0-9])"
        + @"|(?<![\d.,/:-])(?<first>[0-3][0-9])(?<mark>\.)(?<second>[01][0-9])\.(?<year>[0-9]{2})(?![0-9.])"
        + ")" + Clock,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
