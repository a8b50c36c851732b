using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Counts facets and dates over the matches of a question.</summary>
internal sealed class FacetSearch(Searcher searcher, FilteredMatches matches, SearchRequest request)
{
    private readonly IndexSnapshot _snapshot = searcher.Snapshot;

    /// <summary>What is counted: as asked, or the unit of the hits.</summary>
    public CountUnit Unit => Listing.Unit;

    private FacetListing Listing => new(request, Signatures.Of(_snapshot).Has);

    /// <summary>The values of a facet whose key contains <paramref name="contains"/>.</summary>
    public FacetResult Count(string facet, string contains = "") => Listing.List(
        facet, contains, FacetCounter.CountValues(_snapshot, InUnit(matches.Except(facet)), facet, Group, ArchiveFields.KeyOf));

    /// <summary>Counts by date: days, months or years, whichever gives a readable number of buckets.</summary>
    public DateHistogram CountDates()
    {
        var set = InUnit(matches.All);
        if (FacetCounter.Range(_snapshot, set, ArchiveFields.DateStart) is not var (min, max))
            return new DateHistogram(Unit, DatePrecision.Year, [], CountAll(set));
        var scale = HistogramScale.Of(min, max, request.HistogramInterval);
        var precise = set.And(searcher.Match(new NumberRangeQuery(ArchiveFields.DateDetail, (long)scale.Interval, long.MaxValue)));
        var counts = FacetCounter.CountBuckets(_snapshot, precise, ArchiveFields.DateStart, scale.Boundaries, Group);
        return new DateHistogram(Unit, scale.Interval, [.. scale.Dates.Zip(counts, (d, c) => new DateBucket(d, c))], CountAll(set.AndNot(precise)));
    }

    /// <summary>How many articles or comments there are in a set.</summary>
    public int CountAll(DocumentSet set) => Group is null ? set.Count : FacetCounter.CountGroups(_snapshot, set, Group);

    private string? Group => Unit == CountUnit.Articles ? ArchiveFields.Thread : null;

    // Comments are counted among comments; articles are counted by thread, through whichever of its documents match.
    private DocumentSet InUnit(DocumentSet set) => Unit == CountUnit.Comments && request.Scope == SearchScope.All
        ? set.And(searcher.Match(new TermQuery(ArchiveFields.Kind, ArchiveFields.CommentKind)))
        : set;
}
