using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>Counts facets and dates over the matches of a question.</summary>
internal sealed class LuceneFacets(ArchiveSearcher searcher, FilteredMatches matches, SearchRequest request)
{
    private CountUnit Unit => Listing.Unit;

    private FacetListing Listing => new(request, searcher.Signers.Contains);

    /// <summary>The values of a facet whose key contains <paramref name="contains"/>.</summary>
    public FacetResult Count(string facet, string contains = "")
    {
        var counts = new FacetCounts(searcher, searcher.Facet(facet), Unit == CountUnit.Articles);
        return Listing.List(facet, contains, counts.Count(InUnit(matches.Except(facet))));
    }

    /// <summary>Counts by date: days, months or years, whichever gives a readable number of buckets.</summary>
    public DateHistogram CountDates()
    {
        var set = InUnit(matches.All);
        if (NumberRange.Of(searcher, set, ArchiveFields.DateStart) is not var (min, max))
            return new DateHistogram(Unit, DatePrecision.Year, [], CountAll(set));
        var scale = HistogramScale.Of(min, max, request.HistogramInterval);
        var precise = new FixedBitSet(set.Length);
        foreach (var (precision, _, document) in DocumentNumbers.Of(searcher, set, ArchiveFields.DateDetail))
        {
            if (precision >= (long)scale.Interval)
                precise.Set(document);
        }

        var counts = CountBuckets(precise, scale.Boundaries);
        return new DateHistogram(Unit, scale.Interval, [.. scale.Dates.Zip(counts, (d, c) => new DateBucket(d, c))], CountAll(set.Except(precise)));
    }

    private int CountAll(FixedBitSet set) => Unit == CountUnit.Articles ? set.CountThreads(searcher) : set.Cardinality;

    private int[] CountBuckets(FixedBitSet documents, long[] boundaries)
    {
        var counts = new int[boundaries.Length - 1];
        var seen = new HashSet<(int Bucket, int Thread)>();
        foreach (var (second, thread, _) in DocumentNumbers.Of(searcher, documents, ArchiveFields.DateStart))
        {
            if (second < boundaries[0] || second >= boundaries[^1])
                continue;
            var found = Array.BinarySearch(boundaries, second);
            var bucket = found >= 0 ? found : ~found - 1;
            if (Unit == CountUnit.Comments || seen.Add((bucket, thread)))
                counts[bucket]++;
        }

        return counts;
    }

    // Comments are counted among comments; articles are counted by thread, through whichever of its documents match.
    private FixedBitSet InUnit(FixedBitSet set) =>
        Unit == CountUnit.Comments && request.Scope == SearchScope.All ? set.Both(searcher.Comments) : set;
}
