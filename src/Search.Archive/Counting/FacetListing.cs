using Search.Querying;

namespace Search.Archive.Counting;

/// <summary>Which of the counted values of a facet are shown, and in which order.</summary>
/// <param name="request">The request, which names filters and how many values are wanted.</param>
/// <param name="signs">Whether an article is signed by the name of a key.</param>
internal sealed class FacetListing(SearchRequest request, Func<string, bool> signs)
{
    /// <summary>What is counted: as asked, or the unit of the hits.</summary>
    public CountUnit Unit { get; } = request.Scope == SearchScope.Articles
        ? CountUnit.Articles
        : request.Count ?? (request.Scope == SearchScope.Comments ? CountUnit.Comments : CountUnit.Articles);

    /// <summary>The values whose key contains <paramref name="contains"/>.</summary>
    public FacetResult List(string facet, string contains, IReadOnlyList<ValueCount> counted)
    {
        var filters = request.Filters.Where(f => f.Facet == facet).ToLookup(f => ArchiveFields.Key(f.Value));
        var key = ArchiveFields.Key(contains);
        var values = counted
            .Where(v => IsListed(facet, v.Key) || filters.Contains(v.Key))
            .Concat(Missing(filters, counted))
            .Where(v => v.Key.Contains(key, StringComparison.Ordinal))
            .ToList();

        // Few of many are shown; the rest need no order.
        var largest = InOrder(values).Take(request.FacetSize).ToList();
        var shown = largest
            .Concat(InOrder(values.Where(v => filters.Contains(v.Key)).Except(largest)))
            .Select(v => new FacetValue(v.Value, v.Count, filters[v.Key].Any(f => !f.Exclude), filters[v.Key].Any(f => f.Exclude)))
            .ToList();
        return new FacetResult(Unit, shown, values.Count - shown.Count);
    }

    private static IOrderedEnumerable<ValueCount> InOrder(IEnumerable<ValueCount> values) =>
        values.OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal);

    // Commenters have a facet of their own; beside articles, the author facet lists those who sign articles.
    private bool IsListed(string facet, string key) =>
        facet != FacetNames.Author || request.Scope == SearchScope.Comments || signs(key);

    private static IEnumerable<ValueCount> Missing(ILookup<string, FacetFilter> filters, IReadOnlyList<ValueCount> counted) =>
        from filter in filters
        where counted.All(v => v.Key != filter.Key)
        select new ValueCount(filter.First().Value, filter.Key, 0);
}
