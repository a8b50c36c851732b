using Microsoft.AspNetCore.Http;

namespace Search.Service.Api;

/// <summary>Reads the query string of a request.</summary>
internal static class QueryRules
{
    /// <summary>Every name and value, in order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(HttpRequest request) =>
        from parameter in request.Query
        from value in parameter.Value
        select new KeyValuePair<string, string>(parameter.Key, value ?? "");

    /// <summary>A problem for each parameter whose name is not among <paramref name="names"/>.</summary>
    public static List<ParameterProblem> Unknown(HttpRequest request, params string[] names) =>
        [.. request.Query.Keys
            .Where(key => !names.Contains(key, StringComparer.OrdinalIgnoreCase))
            .Select(key => SearchParameters.UnknownParameter(key, names))];

    /// <summary>The value of a parameter; <see langword="null"/> when it is absent or empty.</summary>
    public static string? Value(HttpRequest request, string name) => request.Query[name] is [.., { Length: > 0 } value] ? value : null;
}
