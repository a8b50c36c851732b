using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>What a person should know about how the question was taken.</summary>
internal static class SearchAdvice
{
    public static IReadOnlyList<SearchWarning> Of(Searcher searcher, SearchRequest request, ArchiveQuestion question)
    {
        var warnings = question.Problems.Select(p => new SearchWarning(p.Message, p.Offset)).ToList();
        foreach (var filter in request.Filters)
        {
            var term = new TermQuery(ArchiveFields.KeyField(filter.Facet), ArchiveFields.Key(filter.Value));
            if (searcher.Match(term).Count > 0)
                continue;
            var nearest = Nearest(searcher, filter);
            var hint = nearest is null ? "" : $" Did you mean “{nearest}”?";
            warnings.Add(new SearchWarning($"The archive has no {filter.Facet} “{filter.Value}”.{hint}", Suggestion: nearest));
        }

        if (request is { Scope: SearchScope.Articles, Count: CountUnit.Comments })
            warnings.Add(new SearchWarning("Articles alone are searched, so articles are counted."));
        return warnings;
    }

    // Half of the letters may differ: "wire" still suggests "The Wire", "The Times" does not.
    private static string? Nearest(Searcher searcher, FacetFilter filter)
    {
        var wanted = ArchiveFields.Key(filter.Value);
        var all = FacetCounter.CountValues(searcher.Snapshot, searcher.Match(new MatchAllQuery()), filter.Facet, null, ArchiveFields.KeyOf);
        var nearest = all
            .Select(v => (v.Value, v.Count, Distance: Contains(v.Key, wanted) ? 0 : EditDistance.Between(v.Key, wanted, Math.Max(1, wanted.Length / 2))))
            .Where(v => v.Distance <= Math.Max(1, wanted.Length / 2))
            .OrderBy(v => v.Distance).ThenByDescending(v => v.Count)
            .FirstOrDefault();
        return nearest.Value;
    }

    private static bool Contains(string key, string wanted) => wanted.Length >= 3 && key.Contains(wanted, StringComparison.Ordinal);
}
