using System.Globalization;
using Search.Archive;

namespace Search.Service.Pages;

/// <summary>Numbers, dates and names as pages write them.</summary>
internal static class Wording
{
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(int number, string singular, string plural) => $"{Number(number)} {(number == 1 ? singular : plural)}";

    public static string Articles(int number) => Count(number, "article", "articles");

    public static string Comments(int number) => Count(number, "comment", "comments");

    public static string Of(CountUnit unit, int number) => unit == CountUnit.Articles ? Articles(number) : Comments(number);

    public static string Date(PartialDate date) => date.Start.ToString(date.Precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "MMMM yyyy",
        DatePrecision.Day => "d MMMM yyyy",
        _ => "d MMMM yyyy, HH:mm 'UTC'",
    }, CultureInfo.InvariantCulture);

    public static string Milliseconds(TimeSpan took) =>
        took.TotalMilliseconds < 1 ? "under 1 ms" : string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds:N0} ms");

    /// <summary>Milliseconds without their unit, for columns; a dash when there are none.</summary>
    public static string BareMilliseconds(TimeSpan? time) => time is { } known
        ? known.TotalMilliseconds.ToString(known.TotalMilliseconds < 9.95 ? "N1" : "N0", CultureInfo.InvariantCulture)
        : "–";

    /// <summary>A time of an answer, to two or three figures.</summary>
    public static string Time(TimeSpan time) => time switch
    {
        { TotalSeconds: >= 10 } seconds => string.Create(CultureInfo.InvariantCulture, $"{seconds.TotalSeconds:N0} s"),
        { TotalSeconds: >= 1 } seconds => string.Create(CultureInfo.InvariantCulture, $"{seconds.TotalSeconds:N1} s"),
        { TotalMilliseconds: >= 10 } moment => string.Create(CultureInfo.InvariantCulture, $"{moment.TotalMilliseconds:N0} ms"),
        var moment => string.Create(CultureInfo.InvariantCulture, $"{moment.TotalMilliseconds:N1} ms"),
    };

    /// <summary>A stretch of time in its two largest units.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { Days: > 0 } => $"{Count(time.Days, "day", "days")} {Count(time.Hours, "hour", "hours")}",
        { Hours: > 0 } => $"{Count(time.Hours, "hour", "hours")} {Count(time.Minutes, "minute", "minutes")}",
        { Minutes: > 0 } => Count(time.Minutes, "minute", "minutes"),
        _ => "less than a minute",
    };

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Bytes in decimal units.</summary>
    public static string Bytes(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        string[] units = ["bytes", "kB", "MB", "GB", "TB"];
        for (; size >= 999.5 && unit < units.Length - 1; unit++)
            size /= 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{(unit > 0 && size < 9.95 ? $"{size:N1}" : $"{size:N0}")} {units[unit]}");
    }

    /// <summary>The heading of a facet.</summary>
    public static string Heading(string facet) => facet switch
    {
        FacetNames.Outlet => "Outlet",
        FacetNames.Author => "Author",
        FacetNames.Commenter => "Commenter",
        FacetNames.Tag => "Tag",
        _ => "Year",
    };

    /// <summary>A value of a facet, the unknown one in words.</summary>
    public static string Value(string facet, string value) =>
        value != FacetNames.Unknown ? value : facet switch
        {
            FacetNames.Outlet => "no outlet given",
            FacetNames.Author or FacetNames.Commenter => "unsigned",
            FacetNames.Tag => "untagged",
            _ => "undated",
        };

    public static string Filter(FacetFilter filter) =>
        $"{Heading(filter.Facet)}: {(filter.Exclude ? "not " : "")}{Value(filter.Facet, filter.Value)}";

    public static string Dates(SearchRequest request) => (request.From, request.To) switch
    {
        ({ } from, { } to) when from == to => Date(from),
        ({ } from, { } to) => $"{Date(from)} to {Date(to)}",
        ({ } from, null) => $"from {Date(from)}",
        (null, { } to) => $"until {Date(to)}",
        _ => "",
    };

    /// <summary>What follows the name of the file that something was imported from.</summary>
    public static string Origin(Provenance? provenance)
    {
        if (provenance is null)
            return "";
        var place = provenance switch
        {
            { Line: { } line } => string.Create(CultureInfo.InvariantCulture, $", line {line:N0}"),
            { Offset: { } offset } => string.Create(CultureInfo.InvariantCulture, $", byte {offset:N0}"),
            _ => "",
        };
        var format = provenance.Format is { } name ? $" ({name})" : "";
        var facts = provenance.Facts.Count == 0 ? "" : $": {string.Join(", ", provenance.Facts.Select(Origin))}";
        return place + format + facts;
    }

    private static string Origin(FactOrigin fact) => fact.Confidence is < 0.75 ? $"{fact.Fact} probably from {fact.How}" : $"{fact.Fact} from {fact.How}";

    public static string Scope(SearchScope scope) => scope switch
    {
        SearchScope.Articles => "Articles",
        SearchScope.Comments => "Comments",
        _ => "All",
    };

    public static string Sort(SearchSort sort) => sort switch
    {
        SearchSort.Newest => "Newest",
        SearchSort.Oldest => "Oldest",
        SearchSort.MostCommented => "Most commented",
        _ => "Relevance",
    };
}
