using System.Collections.Frozen;
using System.Globalization;
using Search.Archive;

namespace Search.Service.Parameters;

/// <summary>Every parameter of a search, in the order in which a URL is written.</summary>
internal static class SearchParameterTable
{
    private static readonly string[] Scopes = ["all", "articles", "comments"];
    private static readonly string[] Sorts = ["relevance", "newest", "oldest", "most-commented"];
    private static readonly string[] Units = ["articles", "comments"];
    private const string DateForms = "YYYY, YYYY-MM or YYYY-MM-DD";

    public static IReadOnlyList<SearchParameter> All { get; } =
    [
        new("q", "The words, in the query syntax: word, \"a phrase\", -not, title:word, author:\"A Name\", pref*, roam~1. Empty browses everything, newest first.",
            "words", (request, value) => request with { Words = value }),
        new("in", "What is searched, and so what a hit is.", "all, articles or comments",
            (request, value) => EnumOf<SearchScope>(value, Scopes) is { } scope ? request with { Scope = scope } : null)
        { Values = Scopes, Default = "all" },
        Filter(FacetNames.Outlet, "The outlet of the article, or of the article a comment stands under."),
        Filter(FacetNames.Author, "Who wrote the article or the comment."),
        Filter(FacetNames.Commenter, "Who wrote the comment."),
        Filter(FacetNames.Tag, "A tag of the article, or of the article a comment stands under."),
        Filter(FacetNames.Language, "The language of the article's or comment's own text, given or found, as a tag such as \"fi\", or \"unknown\". Also as lang.",
            "a language tag of two or three letters, or \"unknown\"") with { Alias = "lang" },
        Filter(FacetNames.Year, "The year of the article's or comment's own date, or \"unknown\".", "a year of four digits, or \"unknown\"", IsYear),
        new("from", $"The first date, inclusive: {DateForms}.", DateForms,
            (request, value) => DateOf(value) is { } date ? request with { From = date } : null),
        new("to", $"The last date, inclusive: {DateForms}.", DateForms,
            (request, value) => DateOf(value) is { } date ? request with { To = date } : null),
        new("sort", "The order of the hits.", "relevance, newest, oldest or most-commented",
            (request, value) => EnumOf<SearchSort>(value, Sorts) is { } sort ? request with { Sort = sort } : null)
        { Values = Sorts, Default = "relevance" },
        Number("page", "The page of hits.", 1, SearchParameters.MaxDepth, 1, (request, value) => request with { Page = value }),
        Number("page_size", "Hits a page.", 1, SearchRequest.MaxPageSize, 20, (request, value) => request with { PageSize = value }),
        Number("comments", "The best matching comments given with each article.", 0, SearchParameters.MaxCommentsPerHit, 3,
            (request, value) => request with { CommentsPerHit = value }),
        new("facets", "The facets to count, joined by commas.", "a list of outlet, author, commenter, tag, language, year",
            (request, value) => FacetsOf(value) is { } facets ? request with { Facets = [.. request.Facets.Union(facets)] } : null)
        { Values = [.. FacetNames.All], Repeatable = true, IsList = true },
        Number("facet_size", "The most values given of each facet; filters in use are always among them.", 1, SearchParameters.MaxFacetSize, 10,
            (request, value) => request with { FacetSize = value }),
        new("count", "What facets and the histogram count; without it, the unit of the hits.", "articles or comments",
            (request, value) => EnumOf<CountUnit>(value, Units) is { } unit ? request with { Count = unit } : null)
        { Values = Units },
        Flag("histogram", "Whether to count by date.", (request, value) => request with { Histogram = value }),
        Flag("highlight", "Whether titles and passages come with their matches marked.",
            (request, value) => request with { Highlight = request.Highlight with { IsOn = value } }, standard: true),
        Number("highlight_passages", "The most passages of a text; without it, two of an article and one of a comment.", 1, HighlightOptions.MaxPassages, null,
            (request, value) => request with { Highlight = request.Highlight with { Passages = value } }),
        Number("highlight_length", "The most characters of a passage.", HighlightOptions.MinLength, HighlightOptions.MaxLength, HighlightOptions.Default.Length,
            (request, value) => request with { Highlight = request.Highlight with { Length = value } }),
        Flag("synonyms", "Whether words are looked for by their synonyms, too, where the service has any. What is quoted, excluded or a pattern never is.",
            (request, value) => request with { Synonyms = value ? null : SynonymSet.None }, standard: true),
        Flag("explain", "Whether each hit says how its score came about.", (request, value) => request with { Explain = value }),
    ];

    public static FrozenDictionary<string, SearchParameter> ByName { get; } =
        All.Select(parameter => KeyValuePair.Create(parameter.Name, parameter))
            .Concat(All.Where(parameter => parameter.Alias is not null).Select(parameter => KeyValuePair.Create(parameter.Alias!, parameter)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string NameOf(SearchScope scope) => Scopes[(int)scope];

    public static string NameOf(SearchSort sort) => Sorts[(int)sort];

    public static string NameOf(CountUnit unit) => Units[(int)unit];

    public static bool? FlagOf(string value) => value.ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    private static SearchParameter Filter(string name, string description, string accepts = "a name", Func<string, bool>? isValid = null) =>
        new(name, $"{description} Repeatable: values of one parameter are joined by OR, different parameters by AND. "
            + $"A leading - leaves the value out instead, as does {name}!=; a leading \\ keeps the next character as it is.", accepts,
            (request, value) =>
            {
                var exclude = value[0] == '-' && value.Length > 1;
                var text = exclude || (value[0] == '\\' && value.Length > 1) ? value[1..] : value;
                if (isValid?.Invoke(text) == false)
                    return null;
                return request with { Filters = [.. request.Filters, new FacetFilter(name, text, exclude)] };
            })
        { Repeatable = true };

    private static SearchParameter Number(
        string name, string description, int minimum, int maximum, int? standard, Func<SearchRequest, int, SearchRequest> set) =>
        new(name, description, string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"),
            (request, value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= minimum && number <= maximum ? set(request, number) : null)
        { Type = "integer", Minimum = minimum, Maximum = maximum, Default = standard?.ToString(CultureInfo.InvariantCulture) };

    private static SearchParameter Flag(string name, string description, Func<SearchRequest, bool, SearchRequest> set, bool standard = false) =>
        new(name, description, "true or false", (request, value) => FlagOf(value) is { } flag ? set(request, flag) : null)
        { Type = "boolean", Default = standard ? "true" : "false" };

    private static T? EnumOf<T>(string value, string[] names) where T : struct, Enum
    {
        var index = Array.FindIndex(names, name => name.Equals(value, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : Enum.GetValues<T>()[index];
    }

    private static PartialDate? DateOf(string value) =>
        PartialDate.TryParse(value, out var date) && date.Precision != DatePrecision.Time ? date : null;

    private static bool IsYear(string value) =>
        value.Equals(FacetNames.Unknown, StringComparison.OrdinalIgnoreCase)
        || (value.Length == 4 && !value.AsSpan().ContainsAnyExceptInRange('0', '9'));

    private static List<string>? FacetsOf(string value)
    {
        var names = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var facets = new List<string>(names.Length);
        foreach (var name in names)
        {
            if (FacetNames.All.FirstOrDefault(facet => facet.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } facet)
                return null;
            facets.Add(facet);
        }
        return facets;
    }
}
