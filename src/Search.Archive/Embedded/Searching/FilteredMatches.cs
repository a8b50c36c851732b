using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>The matches of a question under facet filters, and what they would be with the filters of one facet set aside.</summary>
internal sealed class FilteredMatches
{
    private readonly DocumentSet _unfiltered;
    private readonly Dictionary<string, DocumentSet> _filters;

    public FilteredMatches(Searcher searcher, Query query, IReadOnlyList<FacetFilter> filters, CancellationToken cancellation)
    {
        _unfiltered = searcher.Match(query, cancellation);
        _filters = filters.GroupBy(f => f.Facet).ToDictionary(g => g.Key, g => searcher.Match(FacetQueries.Of(g.Key, g), cancellation));
        All = Except(null);
    }

    /// <summary>The documents that match under all filters.</summary>
    public DocumentSet All { get; }

    /// <summary>Whether any filter applies.</summary>
    public bool HasFilters => _filters.Count > 0;

    /// <summary>The documents that match under the filters of the other facets.</summary>
    public DocumentSet Except(string? facet)
    {
        var set = _unfiltered;
        foreach (var (name, filter) in _filters)
        {
            if (name != facet)
                set = set.And(filter);
        }

        return set;
    }
}
