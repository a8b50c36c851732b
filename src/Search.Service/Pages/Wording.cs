using System.Globalization;
using Search.Archive;

namespace Search.Service.Pages;

/// <summary>Numbers, dates and names as pages write them.</summary>
internal static class Wording
{
    // The file and its folder.
    private const int PartsOfPath = 2;

    /// <summary>A text with its places filled.</summary>
    public static string Say(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace('-', '−');

    public static string Count(int number, string singular, string plural) => Say(number == 1 ? singular : plural, Number(number));

    public static string Articles(int number) => Count(number, Texts.OneArticle, Texts.ManyArticles);

    public static string Comments(int number) => Count(number, Texts.OneComment, Texts.ManyComments);

    public static string Votes(int number) => Count(number, Texts.OneVote, Texts.ManyVotes);

    public static string Of(CountUnit unit, int number) => unit == CountUnit.Articles ? Articles(number) : Comments(number);

    /// <summary>What a search found, in the unit of its hits.</summary>
    public static string Found(SearchScope scope, SearchTotal total) => scope == SearchScope.Comments ? Comments(total.Comments) : Articles(total.Articles);

    public static string Date(PartialDate date) => date.Start.ToString(date.Precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "MMMM yyyy",
        DatePrecision.Day => "d MMMM yyyy",
        _ => "d MMMM yyyy, HH:mm 'UTC'",
    }, CultureInfo.InvariantCulture);

    /// <summary>The last part of a date: the month of a month, the day of a day.</summary>
    public static string LastPart(PartialDate date) => date.Start.ToString(date.Precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "MMMM",
        _ => "d MMMM",
    }, CultureInfo.InvariantCulture);

    public static string Milliseconds(TimeSpan took) =>
        took.TotalMilliseconds < 1 ? Texts.UnderAMillisecond : string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds:N0} ms");

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
        { Days: > 0 } => $"{Count(time.Days, Texts.OneDay, Texts.ManyDays)} {Count(time.Hours, Texts.OneHour, Texts.ManyHours)}",
        { Hours: > 0 } => $"{Count(time.Hours, Texts.OneHour, Texts.ManyHours)} {Count(time.Minutes, Texts.OneMinute, Texts.ManyMinutes)}",
        { Minutes: > 0 } => Count(time.Minutes, Texts.OneMinute, Texts.ManyMinutes),
        _ => Texts.LessThanAMinute,
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

    /// <summary>The heading of a facet; one that the texts do not know goes by its own name.</summary>
    public static string Heading(string facet) =>
        Texts.ResourceManager.GetString($"Facet_{facet}", CultureInfo.InvariantCulture) ?? char.ToUpperInvariant(facet[0]) + facet[1..];

    /// <summary>A value of a facet: the unknown one in words, a language by its name.</summary>
    public static string Value(string facet, string value)
    {
        if (value == FacetNames.Unknown)
            return Texts.ResourceManager.GetString($"Unknown_{facet}", CultureInfo.InvariantCulture) ?? Texts.Unknown_other;
        return facet == FacetNames.Language ? Language(value) : value;
    }

    public static string Filter(FacetFilter filter) =>
        Say(filter.Exclude ? Texts.FilterWithout : Texts.FilterWith, Heading(filter.Facet), Value(filter.Facet, filter.Value));

    public static string Dates(SearchRequest request) => (request.From, request.To) switch
    {
        ({ } from, { } to) when from == to => Date(from),
        ({ } from, { } to) => Say(Texts.DatesBetween, Date(from), Date(to)),
        ({ } from, null) => Say(Texts.DatesFrom, Date(from)),
        (null, { } to) => Say(Texts.DatesUntil, Date(to)),
        _ => "",
    };

    /// <summary>What follows the name of the file that something was imported from.</summary>
    public static string Origin(Provenance? provenance)
    {
        if (provenance is null)
            return "";
        var place = provenance switch
        {
            { Line: { } line } => Say(Texts.OriginLine, Number(line)),
            { Offset: { } offset } => Say(Texts.OriginByte, Number(offset)),
            _ => "",
        };
        var format = provenance.Format is { } name ? $" ({name})" : "";
        var facts = provenance.Facts.Count == 0 ? "" : $": {string.Join(", ", provenance.Facts.Select(Origin))}";
        return place + format + facts;
    }

    /// <summary>The end of a path: its file, and the folder that is in. Where on the machine they lie is nobody's business.</summary>
    public static string File(string path)
    {
        var parts = path.Split('/', '\\');
        return parts.Length > PartsOfPath ? $"…/{string.Join('/', parts[^PartsOfPath..])}" : path;
    }

    /// <summary>The language of a text, as a tag; <see langword="null"/> when it is not known. What was found stands for what was given but could not be read.</summary>
    public static string? LanguageOf(Article article) => article.FoundLanguage?.Language ?? article.Language;

    /// <inheritdoc cref="LanguageOf(Article)"/>
    public static string? LanguageOf(Comment comment) => comment.FoundLanguage?.Language ?? comment.Language;

    /// <summary>The language of an article and how it is known; <see langword="null"/> when it is not.</summary>
    public static string? LanguageOrigin(Article article) => article switch
    {
        { FoundLanguage: { Confidence: { } confidence } found } => Say(Texts.LanguageFound, Language(found.Language), Math.Floor(100 * confidence)),
        { Language: { } given } => Say(Texts.LanguageGiven, Language(given)),
        _ => null,
    };

    private static string Origin(FactOrigin fact) =>
        Say(fact.Confidence is < 0.75 ? Texts.OriginFactProbably : Texts.OriginFact, fact.Fact, fact.How);

    /// <summary>The text of a value of an enumeration.</summary>
    public static string Named(string enumeration, Enum value) => Texts.ResourceManager.GetString($"{enumeration}_{value}", CultureInfo.InvariantCulture)!;

    /// <summary>What a suggestion is, and how much stands behind it.</summary>
    public static string Suggested(Suggestion suggestion) => suggestion.Kind switch
    {
        SuggestionKind.Outlet => Say(Texts.SuggestedOutlet, Number(suggestion.Count)),
        SuggestionKind.Author => Say(Texts.SuggestedAuthor, Number(suggestion.Count)),
        SuggestionKind.Tag => Say(Texts.SuggestedTag, Number(suggestion.Count)),
        SuggestionKind.Title => Texts.SuggestedTitle,
        _ => Count(suggestion.Count, Texts.SuggestedOneWord, Texts.SuggestedWord),
    };

    public static string Scope(SearchScope scope) => scope switch
    {
        SearchScope.Articles => Texts.ScopeArticles,
        SearchScope.Comments => Texts.ScopeComments,
        _ => Texts.ScopeAll,
    };

    public static string Sort(SearchSort sort) => sort switch
    {
        SearchSort.Newest => Texts.SortNewest,
        SearchSort.Oldest => Texts.SortOldest,
        SearchSort.MostCommented => Texts.SortMostCommented,
        _ => Texts.SortRelevance,
    };

    // A tag that is no language's is shown as it is.
    private static string Language(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
