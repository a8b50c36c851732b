using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Search.Archive;
using Search.Importing.Dates;

namespace Search.Importing.Html.Comments.Parts;

/// <summary>Reads when a comment was written, as far as the page says it; how long ago says nothing.</summary>
internal static partial class CommentDates
{
    private const int LongestLine = 120;
    private const int MostInner = 5;
    private const int MostTexts = 40;

    private static readonly string[] Attributes =
        ["datetime", "ts", "title", "content", "data-timestamp", "data-time", "data-date", "data-datetime", "data-utime", "data-created", "data-created-at", "data-epoch", "data-livestamp", "data-original-title", "data-content", "aria-label"];

    /// <summary>The date that an element states, in an attribute or in its words.</summary>
    public static PartialDate? Of(IElement element, DateOrder order)
    {
        if (Stated(element, order) is { } own)
            return own;
        var shown = Read(Spaced(element), order);
        if (shown is { Precision: DatePrecision.Time })
            return shown;
        // A date that is not shown as one may be stated by an element within; Blogger has the moment in the comment's address.
        foreach (var inner in element.QuerySelectorAll("[title], [datetime], [data-time], [data-utime], a[href*='showComment=']").Take(MostInner))
        {
            if ((Stated(inner, order) ?? Moment(inner)) is { } date && (shown is null || date.Precision > shown.Value.Precision))
                return date;
        }
        return shown ?? Moment(element);
    }

    /// <summary>The date that a short text states, among other words or alone.</summary>
    public static PartialDate? Read(string text, DateOrder order)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > LongestLine || !text.Any(char.IsAsciiDigit))
            return null;
        if (DateReader.TryRead(text, out var date) && (order == DateOrder.Unknown || date.Precision > DatePrecision.Year))
            return date;
        // Hacker News writes the moment twice, for people and in seconds.
        if (Seconds().Match(text) is { Success: true } seconds && DateReader.TryReadEpoch(seconds.Groups["seconds"].Value, out date))
            return date;
        return DateFinder.TryFind(text, order, out date, out _) ? date : null;
    }

    // One attribute may be for people, without a zone, and another for programs.
    private static PartialDate? Stated(IElement element, DateOrder order)
    {
        PartialDate? best = null;
        foreach (var attribute in Attributes)
        {
            if (element.GetAttribute(attribute) is { Length: > 0 } stated && Read(stated, order) is { } date && (best is null || date.Precision > best.Value.Precision))
                best = date;
        }
        return best;
    }

    private static PartialDate? Moment(IElement link) =>
        link.GetAttribute("href") is { } address && Shown().Match(address) is { Success: true } match && DateReader.TryReadEpoch(match.Groups["moment"].Value, out var date) ? date : null;

    // Elements side by side are words of their own.
    private static string Spaced(IElement element)
    {
        if (element.ChildElementCount == 0)
            return element.TextContent;
        return string.Join(' ', element.Descendants<IText>().Take(MostTexts).Where(text => text.ParentElement?.LocalName is not ("script" or "style")).Select(text => text.Data));
    }

    [GeneratedRegex(@"[?&]showComment=(?<moment>\d{13})")]
    private static partial Regex Shown();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\S+ (?<seconds>\d{9,10})$")]
    private static partial Regex Seconds();
}
