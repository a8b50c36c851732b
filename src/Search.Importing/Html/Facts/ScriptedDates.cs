using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Dates;

namespace Search.Importing.Html.Facts;

/// <summary>Finds the date of publication in the data that a page carries for its scripts, when it is nowhere else.</summary>
internal static partial class ScriptedDates
{
    // The first are the page's own; what follows announces others.
    private const int Most = 20;

    /// <summary>The first date of publication in a page's source; <see langword="null"/> without one.</summary>
    public static Found<PartialDate>? Find(string html)
    {
        var seen = 0;
        for (var match = Member().Match(html); match.Success && seen++ < Most; match = match.NextMatch())
        {
            if (DateReader.TryRead(match.Groups["value"].Value, out var date) && date.Precision >= DatePrecision.Day)
                return new Found<PartialDate>(date, "data of a script", Sureness.Worded);
        }
        return null;
    }

    [GeneratedRegex(@"\b(?:date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time)|publication_?date|first_?published(?:_?date)?|date_?created|created_?at)\\?[""']?\s?:\s?\\?[""'](?<value>[0-9][0-9TZ:.+ -]{7,32})\\?[""']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
