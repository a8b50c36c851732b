using Search.Querying;

namespace Search.Archive.Questions;

/// <summary>What a person should know about how the question was taken.</summary>
internal static class SearchAdvice
{
    /// <summary>The warnings of a question.</summary>
    /// <param name="request">The request.</param>
    /// <param name="question">How it was read.</param>
    /// <param name="hasValue">Whether any document has the value of a filter.</param>
    /// <param name="valuesOf">Every value of a facet.</param>
    public static IReadOnlyList<SearchWarning> Of(
        SearchRequest request, ArchiveQuestion question, Func<FacetFilter, bool> hasValue, Func<string, IReadOnlyList<ValueCount>> valuesOf)
    {
        var warnings = question.Problems.Select(p => new SearchWarning(p.Message, p.Offset)).ToList();
        foreach (var filter in request.Filters)
        {
            if (hasValue(filter))
                continue;
            var nearest = Nearest(valuesOf(filter.Facet), filter);
            var hint = nearest is null ? "" : $" Did you mean “{nearest}”?";
            warnings.Add(new SearchWarning($"The archive has no {filter.Facet} “{filter.Value}”.{hint}", Suggestion: nearest));
        }

        if (request is { Scope: SearchScope.Articles, Count: CountUnit.Comments })
            warnings.Add(new SearchWarning("Articles alone are searched, so articles are counted."));
        return warnings;
    }

    // Half of the letters may differ: "wire" still suggests "The Wire", "The Times" does not.
    private static string? Nearest(IReadOnlyList<ValueCount> values, FacetFilter filter)
    {
        var wanted = ArchiveFields.Key(filter.Value);
        var nearest = values
            .Select(v => (v.Value, v.Count, Distance: Contains(v.Key, wanted) ? 0 : EditDistance.Between(v.Key, wanted, Math.Max(1, wanted.Length / 2))))
            .Where(v => v.Distance <= Math.Max(1, wanted.Length / 2))
            .OrderBy(v => v.Distance).ThenByDescending(v => v.Count)
            .FirstOrDefault();
        return nearest.Value;
    }

    private static bool Contains(string key, string wanted) => wanted.Length >= 3 && key.Contains(wanted, StringComparison.Ordinal);
}
