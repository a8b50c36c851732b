using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Html.Facts;
using Search.Importing.Html.Text;

namespace Search.Importing.Html.Comments;

/// <summary>Reads the parts of a comment from their elements.</summary>
internal static partial class CommentFields
{
    private const int LongestName = 100;

    /// <summary>A commenter's name, without what pages write around it.</summary>
    public static string? Author(IElement element)
    {
        var text = element.LocalName == "meta" ? element.GetAttribute("content") : HtmlText.Of(element).Split('\n')[0];
        if (FactText.Line(text) is not { } line)
            return null;
        var name = Says().Replace(By().Replace(line, ""), "").Trim(' ', ',', ':', '·', '•', '|', '-', '–', '—');
        return name.Length is > 0 and <= LongestName && !name.Contains('@') ? name : null;
    }

    /// <summary>When a comment was written, as far as the page says it; how long ago says nothing.</summary>
    public static PartialDate? Date(IElement element)
    {
        foreach (var attribute in new[] { "datetime", "title", "content", "data-timestamp", "data-time", "data-date", "data-utime", "data-created", "data-original-title" })
        {
            if (element.GetAttribute(attribute) is { } stated && Read(stated) is { } date)
                return date;
        }
        var text = FactText.Line(element.TextContent) ?? "";
        if (Read(text) is { } shown)
            return shown;
        foreach (Match part in Dated().Matches(text))
        {
            if (Read(part.Value) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>How many votes an element states.</summary>
    public static int? Votes(IElement element)
    {
        var text = element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent;
        return Number().Match(text.Replace('−', '-')) is { Success: true } match
            && int.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var votes) ? votes : null;
    }

    private static PartialDate? Read(string text)
    {
        text = DateLabel().Replace(text.Trim(), "");
        if (DateReader.TryRead(text, out var date))
            return date;
        // Hacker News writes the moment twice, for people and in seconds.
        return text.Split(' ') is [var moment, var seconds] && DateReader.TryReadEpoch(seconds, out var epoch) && moment.Contains('T') ? epoch : null;
    }

    [GeneratedRegex(@"^(?:by|posted by|from|comment by|written by)\s*:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\s*(?:\b(?:says?|said|wrote|writes|commented|schrieb|sagt|escribió|dice|dit|replied|responded)\b\s*(?:\.\.\.|…)?\s*:?|\bon \w+ \d.*|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Says();

    [GeneratedRegex(@"^(?:posted|published|submitted|written|commented|said|added)?\s*(?:on|at|:|—|–|-|\|)?\s+|^(?:posted|on|at)\s*:?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"(?:\d{1,2}(?:st|nd|rd|th)?[ .]+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d", RegexOptions.IgnoreCase)]
    private static partial Regex Dated();

    [GeneratedRegex(@"[+-]?\d[\d,]*")]
    private static partial Regex Number();
}
