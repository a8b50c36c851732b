using Search.Archive;

namespace Search.Service.Pages;

/// <summary>What the address of a search page says beyond the search: what the values of a facet have to contain, <c>facet_q.outlet=wire</c>.</summary>
/// <param name="Search">The names and values of the search.</param>
/// <param name="Within">By facet, what its values have to contain.</param>
internal sealed record PageQuery(IReadOnlyList<KeyValuePair<string, string>> Search, IReadOnlyDictionary<string, string> Within)
{
    public const string WithinPrefix = "facet_q.";

    public static PageQuery Read(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        var within = new Dictionary<string, string>(StringComparer.Ordinal);
        var search = new List<KeyValuePair<string, string>>();
        foreach (var pair in pairs)
        {
            var facet = pair.Key.StartsWith(WithinPrefix, StringComparison.OrdinalIgnoreCase)
                ? FacetNames.All.FirstOrDefault(name => name.Equals(pair.Key[WithinPrefix.Length..], StringComparison.OrdinalIgnoreCase))
                : null;
            if (facet is null)
                search.Add(pair);
            else if (pair.Value.Trim() is { Length: > 0 } text)
                within[facet] = text;
        }
        return new PageQuery(search, within);
    }

    /// <summary>The query string without what a form sends though nothing was entered; <see langword="null"/> when it is as it should be.</summary>
    public static string? Tidied(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        static bool Excludes(KeyValuePair<string, string> pair) => pair.Key.EndsWith('!') && FacetNames.All.Contains(pair.Key[..^1]);
        if (!pairs.Any(pair => string.IsNullOrWhiteSpace(pair.Value) || Excludes(pair)))
            return null;
        var kept = pairs
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
            .Select(pair => Excludes(pair) ? new(pair.Key[..^1], "-" + pair.Value) : pair)
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        return string.Join('&', kept) is { Length: > 0 } query ? "?" + query : "";
    }
}
