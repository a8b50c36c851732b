using System.Globalization;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Dates;

namespace Search.Importing.Pages.Facts;

/// <summary>Reads dates as pages show them, those in English with as much precision as they have, those in other languages to the day.</summary>
/// <remarks>
/// A time of day without an offset from UTC does not settle a moment, nor in which day of UTC it lies, so such a date is taken to its day. What is told
/// relative to another moment (<c>3 hours ago</c>), has a year of two digits, or could be read in two ways (<c>4/5/2009</c>) is never guessed at.
/// </remarks>
internal static partial class DateText
{
    private const string Month = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private const string Weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
    private const string Day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private const string Year = "(?<year>(?:1[89]|20)\\d\\d)";
    private const string Clock = "(?:[\\s,|@–—-]|\\bat\\b)*(?:\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\b\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\b\\.?)?(?:\\s*\\(?(?:[A-Z]{1,4}T|gmt|utc|z|local time|hrs)(?:\\s*[+-]\\d{1,2}(?::?\\d\\d)?)?\\)?)?";

    private const string ClockBefore = "(?:\\d{1,2}[:.]\\d{2}\\s*(?:[ap]\\.?m\\b\\.?)?(?:\\s*(?:[A-Z]{1,4}T|gmt|utc))?[\\s,|–—-]+(?:on\\s+)?)?";

    private const string Amount = "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eine[rmn]?|une?|una|uno|een|um|uma|en|\\d+)";
    private const string Unit = "(?:seconds?|secs?\\.?|minutes?|mins?\\.?|hours?|hrs?\\.?|days?|weeks?|wks?\\.?|months?|mos?\\.?|years?|yrs?\\.?|sekunden?|minuten?|stunden?|std\\.?|tage?n?|wochen?|monate?n?|jahre?n?|secondes?|heures?|jours?|semaines?|mois|ans?|années?|segundos?|minutos?|horas?|d[ií]as?|semanas?|m[eê]s(?:es)?|años?|anos?|ore|ora|minuti|giorni|giorno|settiman[ae]|mesi|mese|anni|anno|seconden|uur|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|timm(?:ar|e|er)|dagar|dage?r?|veckor?|månader?|år)";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Whether a text is a date and nothing else, a time of day allowed.</summary>
    public static bool TryRead(string text, out PartialDate date)
    {
        date = default;
        text = text.Trim(' ', '.', ',', '(', ')', '-', '–', '—', '|');
        if (text.Length is < 4 or > 80)
            return false;
        // News begins with 1800 here, as it does in the patterns below: an earlier number is seldom a year of publication.
        return PartialDate.TryParse(text, out date) && date.Precision < DatePrecision.Time && date.Start.Year is >= 1800 and < 2100
            || TryReadMachineTime(text, out date)
            || Whole().Match(text) is { Success: true } match && TryBuild(match, out date)
            || DateSpans.TryReadWhole(text, out date);
    }

    /// <summary>Whether a text says how long ago something was, which settles no date.</summary>
    public static bool IsRelative(string text) => text.Length <= 60 && RelativeTime().IsMatch(text);

    /// <summary>Whether a text says when something was.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date; <see langword="null"/> when it says only how long ago.</param>
    public static bool TryReadWhen(string text, out PartialDate? date)
    {
        text = text.Trim();
        date = TryRead(text, out var known) ? known : null;
        return date is not null || IsRelative(text);
    }

    // 2009-04-13T05:06:07+02:00 is a moment; without the offset it is a day.
    private static bool TryReadMachineTime(string text, out PartialDate date)
    {
        date = default;
        if (MachineTime().Match(text) is not { Success: true } match || !PartialDate.TryParse(text, out var moment))
            return false;
        if (match.Groups["offset"].Success)
            date = moment;
        else
            date = PartialDate.OfDay(moment.Start.Year, moment.Start.Month, moment.Start.Day);
        return true;
    }

    private static bool TryBuild(Match match, out PartialDate date)
    {
        date = default;
        var year = Number(match, "year");
        if (match.Groups["first"].Success)
            return TryBuildNumeric(year, Number(match, "first"), Number(match, "second"), match.Groups["mark"].Value, out date);
        var month = match.Groups["month"] is { Success: true } name ? Array.IndexOf(Months, name.Value[..3].ToLowerInvariant()) + 1 : Number(match, "monthNumber");
        if (month is < 1 or > 12)
            return false;
        if (!match.Groups["day"].Success)
        {
            date = PartialDate.OfMonth(year, month);
            return true;
        }
        return TryBuildDay(year, month, Number(match, "day"), out date);
    }

    // 4/13/2009 is American and 13/4/2009 British; when both numbers could be a month, only the year is certain. Dots are used day first.
    private static bool TryBuildNumeric(int year, int first, int second, string mark, out PartialDate date)
    {
        if (mark == "." || first > 12)
            return TryBuildDay(year, second, first, out date);
        if (second > 12 || first == second)
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

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex($@"^{ClockBefore}(?:{Weekday}(?:{Month}\s+{Day},?\s+{Year}|{Day}(?:\s+of)?[\s-]+{Month},?[\s-]+{Year}|{Month},?\s+{Year}|{Year}\s+{Month}\s+{Day})|{Weekday}{Year}[/.-](?<monthNumber>\d{{1,2}})[/.-](?<day>\d{{1,2}})|{Weekday}(?<first>\d{{1,2}})(?<mark>[/.])(?<second>\d{{1,2}})[/.]{Year}){Clock}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?<offset>Z|[+-]\d\d:?\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MachineTime();

    [GeneratedRegex($@"^(?:posted |edited |commented |about |over |almost |circa |ca\. )?(?:(?:{Amount}\s+{Unit}\s+(?:ago|geleden|fa|atrás|sedan|siden|sitten|temu|назад|前)|(?:vor|hace|il y a|há|för|for|před)\s+(?:etwa |circa |über |environ |cerca de )?{Amount}\s+{Unit}(?:\s+(?:sedan|siden))?|\d+\s?(?:s|m|h|d|w|mo|y|yr|min|std|hr|j|a)\.?(?:\s+ago)?|\d+(?:分|小时|小時|天|日|个月|か月|年|時間)前)|yesterday|today|just now|last (?:week|month|year)|gestern|heute|hier|ayer|hoy|ieri|oggi|gisteren|vandaag|ontem|hoje)(?:[\s,]+(?:edited|\(edited\)|bearbeitet|\(bearbeitet\)))?\*?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RelativeTime();
}
