using System.Globalization;
using System.Text;
using Search.Archive;
using Search.Service.Parameters;

namespace Search.Service;

/// <summary>Reads a search from named values, as they stand in a URL, and writes it back. The page, the API and the command line share it.</summary>
/// <remarks>Names are matched without regard to case; a value that is empty counts as not given, as a form sends it.</remarks>
public static class SearchParameters
{
    /// <summary>The deepest hit that can be asked for: <c>page × page_size</c>.</summary>
    public const int MaxDepth = 100_000;

    /// <summary>The largest <c>facet_size</c>.</summary>
    public const int MaxFacetSize = 500;

    /// <summary>The largest <c>comments</c>.</summary>
    public const int MaxCommentsPerHit = 50;

    /// <summary>The parameters there are.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. SearchParameterTable.All.Select(parameter => parameter.Name)];

    /// <summary>Reads a search.</summary>
    /// <param name="pairs">Names and values in their order; a name may come several times.</param>
    /// <param name="request">The search as far as it was understood; always usable.</param>
    /// <param name="problems">What was not understood, and so left out of <paramref name="request"/>.</param>
    /// <returns>Whether everything was understood.</returns>
    public static bool TryRead(
        IEnumerable<KeyValuePair<string, string>> pairs, out SearchRequest request, out IReadOnlyList<ParameterProblem> problems) =>
        TryRead(pairs, [], out request, out problems);

    /// <summary>Reads a search where there are other parameters too, which <paramref name="pairs"/> is without, but which may have been meant.</summary>
    internal static bool TryRead(
        IEnumerable<KeyValuePair<string, string>> pairs, IReadOnlyList<string> otherNames, out SearchRequest request, out IReadOnlyList<ParameterProblem> problems)
    {
        request = new SearchRequest();
        var found = new List<ParameterProblem>();
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            if (Find(name, out var excludes) is not { } parameter)
            {
                found.Add(UnknownParameter(name, Names.Concat(otherNames)));
                continue;
            }
            if (string.IsNullOrWhiteSpace(value))
                continue;
            if (!parameter.Repeatable && !given.TryAdd(parameter.Name, value))
            {
                if (given[parameter.Name] != value)
                    found.Add(new ParameterProblem(parameter.Name, $"'{parameter.Name}' is given twice, as '{given[parameter.Name]}' and '{value}'; it takes one value."));
                continue;
            }
            if (parameter.Read(request, excludes ? "-" + value.Trim() : value.Trim()) is { } extended)
                request = extended;
            else
                found.Add(Unreadable(parameter, name, value));
        }
        if ((long)request.Page * request.PageSize > MaxDepth)
        {
            found.Add(new ParameterProblem("page", string.Create(CultureInfo.InvariantCulture,
                $"'page' {request.Page} of {request.PageSize} hits is deeper than the {MaxDepth} hits that can be paged through; narrow the search, for instance by date.")));
            request = request with { Page = MaxDepth / request.PageSize };
        }
        if (request.From is { } from && request.To is { } to && from.Start >= to.End)
            found.Add(new ParameterProblem("from", $"'from' {from} is after 'to' {to}, so nothing can match."));
        problems = found;
        return found.Count == 0;
    }

    /// <summary>The parameters that read back as the same search, in a fixed order; those that have their default are left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(SearchRequest request)
    {
        var standard = new SearchRequest();
        if (request.Words.Length > 0)
            yield return new("q", request.Words);
        if (request.Scope != standard.Scope)
            yield return new("in", SearchParameterTable.NameOf(request.Scope));
        foreach (var facet in FacetNames.All)
        {
            foreach (var filter in request.Filters.Where(filter => filter.Facet == facet))
                yield return new(facet, WriteFilter(filter));
        }
        if (request.From is { } from)
            yield return new("from", from.ToString());
        if (request.To is { } to)
            yield return new("to", to.ToString());
        if (request.Sort != standard.Sort)
            yield return new("sort", SearchParameterTable.NameOf(request.Sort));
        if (request.Page != standard.Page)
            yield return Number("page", request.Page);
        if (request.PageSize != standard.PageSize)
            yield return Number("page_size", request.PageSize);
        if (request.CommentsPerHit != standard.CommentsPerHit)
            yield return Number("comments", request.CommentsPerHit);
        if (request.Facets.Count > 0)
            yield return new("facets", string.Join(',', request.Facets));
        if (request.FacetSize != standard.FacetSize)
            yield return Number("facet_size", request.FacetSize);
        if (request.Count is { } unit)
            yield return new("count", SearchParameterTable.NameOf(unit));
        if (request.Histogram)
            yield return new("histogram", "true");
        if (request.Highlight.IsOn != standard.Highlight.IsOn)
            yield return new("highlight", "false");
        if (request.Highlight.Passages is { } passages)
            yield return Number("highlight_passages", passages);
        if (request.Highlight.Length != standard.Highlight.Length)
            yield return Number("highlight_length", request.Highlight.Length);
        if (request.Synonyms == SynonymSet.None)
            yield return new("synonyms", "false");
        if (request.Explain)
            yield return new("explain", "true");
    }

    /// <summary>The query string of a search, with its question mark; empty for the search that asks for nothing in particular.</summary>
    public static string ToQueryString(SearchRequest request)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Write(request))
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return text.ToString();
    }

    internal static ParameterProblem UnknownParameter(string name, IEnumerable<string> names)
    {
        var nearest = FamiliarNames.Of(name, names) ?? NearestName.Of(name, names);
        var advice = nearest is not null ? $"Did you mean '{nearest}'?" : names.Any() ? $"There are: {string.Join(", ", names)}." : "None is taken here.";
        return new ParameterProblem(name, $"There is no parameter '{name}'. {advice}", IsUnknown: true, nearest);
    }

    private static SearchParameter? Find(string name, out bool excludes)
    {
        excludes = name.EndsWith('!');
        var parameter = SearchParameterTable.ByName.GetValueOrDefault(excludes ? name[..^1] : name);
        return excludes && parameter is not null && !FacetNames.All.Contains(parameter.Name) ? null : parameter;
    }

    private static ParameterProblem Unreadable(SearchParameter parameter, string name, string value)
    {
        var part = parameter.IsList
            ? value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).First(part => !parameter.Values.Contains(part, StringComparer.OrdinalIgnoreCase))
            : value;
        var nearest = NearestName.Of(part, parameter.Values);
        var advice = nearest is null ? "" : $" Did you mean '{nearest}'?";
        return new ParameterProblem(name, $"'{name}' cannot be '{part}'; it takes {parameter.Accepts}.{advice}", Nearest: nearest);
    }

    private static string WriteFilter(FacetFilter filter)
    {
        if (filter.Exclude)
            return "-" + filter.Value;
        return WriteValue(filter.Value);
    }

    /// <summary>A value of a facet as its parameter takes it: what would leave it out is escaped.</summary>
    internal static string WriteValue(string value) => value is ['-' or '\\', ..] ? "\\" + value : value;

    private static KeyValuePair<string, string> Number(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture));
}
