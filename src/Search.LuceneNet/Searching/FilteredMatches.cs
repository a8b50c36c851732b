using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>The matches of a question under facet filters, and what they would be with the filters of one facet set aside.</summary>
internal sealed class FilteredMatches
{
    private readonly FixedBitSet _unfiltered;
    private readonly Dictionary<string, FixedBitSet> _filters;

    public FilteredMatches(
        ArchiveSearcher searcher, FixedBitSet unfiltered, IReadOnlyList<FacetFilter> filters, QueryTranslator translator, CancellationToken cancellation)
    {
        _unfiltered = unfiltered;
        _filters = filters.GroupBy(f => f.Facet)
            .ToDictionary(g => g.Key, g => searcher.Match(translator.Translate(FacetQueries.Of(g.Key, g)), cancellation));
        All = Except(null);
    }

    /// <summary>The documents that match under all filters.</summary>
    public FixedBitSet All { get; }

    /// <summary>The documents that match under the filters of the other facets.</summary>
    public FixedBitSet Except(string? facet)
    {
        var set = _unfiltered;
        foreach (var (name, filter) in _filters)
        {
            if (name != facet)
                set = set.Both(filter);
        }

        return set;
    }
}
