using Search.Archive;

namespace Search.Service.Api;

/// <summary>A search as the API is asked for it: the search, and what only the API has.</summary>
/// <param name="Request">The search.</param>
/// <param name="Fields">Which fields of the hits are wanted; <see langword="null"/> for the usual ones.</param>
internal sealed record AskedSearch(SearchRequest Request, HitFields? Fields)
{
    private const string Cursor = "cursor";
    private const string FieldList = "fields";

    /// <summary>The parameters that a search has only here.</summary>
    public static IReadOnlyList<string> OwnNames { get; } = [Cursor, FieldList];

    /// <summary>Reads a search; <see langword="null"/> when there are problems.</summary>
    /// <param name="pairs">Names and values.</param>
    /// <param name="scope">What the route searches, where its address says so; <c>in</c> is no parameter there.</param>
    /// <param name="can">What the archive can do.</param>
    /// <param name="problems">What was not understood.</param>
    public static AskedSearch? Read(
        IEnumerable<KeyValuePair<string, string>> pairs, SearchScope? scope, Capabilities can, out IReadOnlyList<ParameterProblem> problems)
    {
        var own = pairs.ToLookup(pair => OwnNames.FirstOrDefault(name => name.Equals(pair.Key, StringComparison.OrdinalIgnoreCase)) ?? "");
        var others = own[""].ToList();
        var found = new List<ParameterProblem>();
        if (scope is not null && others.FirstOrDefault(IsScope) is { Key: { } named })
            found.Add(new ParameterProblem(named, $"'{named}' is not taken here: the address says what is searched."));
        SearchParameters.TryRead(others.Where(pair => scope is null || !IsScope(pair)), OwnNames, out var request, out var unread);
        found.AddRange(unread);
        if (scope is { } only)
            request = request with { Scope = only };

        var fields = One(own[FieldList]) is { } list ? HitFields.Read(list, found) : null;
        if (One(own[Cursor]) is { } cursor)
            request = request with { After = ReadCursor(cursor, request, others, can, found) };
        problems = found;
        return found.Count > 0 ? null : new AskedSearch(fields?.Narrow(request) ?? request, fields);
    }

    /// <summary>What two searches have in common exactly when their answers are the same.</summary>
    public string Identity
    {
        get
        {
            var parts = SearchParameters.Write(Request).Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal);
            return $"{string.Join('\n', parts)}\n{Request.After}\n{Fields}";
        }
    }

    private static HitPosition? ReadCursor(
        string cursor, SearchRequest request, List<KeyValuePair<string, string>> others, Capabilities can, List<ParameterProblem> problems)
    {
        HitPosition place = default;
        var problem = !can.Cursors
            ? new ParameterProblem(Cursor, $"The backend '{can.Name}' has no cursors; go by 'page'.")
            : others.Any(pair => pair.Key.Equals("page", StringComparison.OrdinalIgnoreCase))
                ? new ParameterProblem(Cursor, "'cursor' and 'page' exclude each other: a cursor says where the page begins.")
                : Cursors.Read(cursor, request, out place);
        if (problem is null)
            return place;
        problems.Add(problem);
        return null;
    }

    private static bool IsScope(KeyValuePair<string, string> pair) => pair.Key.Equals("in", StringComparison.OrdinalIgnoreCase);

    private static string? One(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var values = string.Join(',', pairs.Select(pair => pair.Value.Trim()).Where(value => value.Length > 0));
        return values.Length > 0 ? values : null;
    }
}
