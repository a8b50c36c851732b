using System.Text;
using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Counts facets and dates over the matches of a question.</summary>
internal sealed class FacetSearch(Searcher searcher, FilteredMatches matches, SearchRequest request)
{
    // A chart of more bars than this cannot be read on a phone.
    private const int MostBuckets = 62;

    private readonly IndexSnapshot _snapshot = searcher.Snapshot;

    /// <summary>What is counted: as asked, or the unit of the hits.</summary>
    public CountUnit Unit { get; } = request.Scope == SearchScope.Articles
        ? CountUnit.Articles
        : request.Count ?? (request.Scope == SearchScope.Comments ? CountUnit.Comments : CountUnit.Articles);

    /// <summary>The values of a facet whose key contains <paramref name="contains"/>.</summary>
    public FacetResult Count(string facet, string contains = "")
    {
        var counted = FacetCounter.CountValues(_snapshot, InUnit(matches.Except(facet)), facet, Group, ArchiveFields.KeyOf);
        var filters = request.Filters.Where(f => f.Facet == facet).ToLookup(f => ArchiveFields.Key(f.Value));
        var key = ArchiveFields.Key(contains);
        var values = counted
            .Where(v => IsListed(facet, v.Key) || filters.Contains(v.Key))
            .Where(v => v.Key.Contains(key, StringComparison.Ordinal))
            .Select(v => new FacetValue(v.Value, v.Count, filters[v.Key].Any(f => !f.Exclude), filters[v.Key].Any(f => f.Exclude)))
            .Concat(Missing(filters, counted))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)
            .ToList();
        var shown = values.Where((v, i) => i < request.FacetSize || v.Selected || v.Excluded).ToList();
        return new FacetResult(Unit, shown, values.Count - shown.Count);
    }

    /// <summary>Counts by date: days, months or years, whichever gives a readable number of buckets.</summary>
    public DateHistogram CountDates()
    {
        var set = InUnit(matches.All);
        if (FacetCounter.Range(_snapshot, set, ArchiveFields.DateStart) is not var (min, max))
            return new DateHistogram(Unit, DatePrecision.Year, [], CountAll(set));
        var (first, last) = (UnixTime.Moment(min), UnixTime.Moment(max));
        var interval =
            (last - first).TotalDays < MostBuckets ? DatePrecision.Day
            : (last.Year - first.Year) * 12 + last.Month - first.Month < MostBuckets ? DatePrecision.Month
            : DatePrecision.Year;
        var dates = BucketsFrom(first, last, interval);
        var boundaries = dates.Select(UnixTime.FirstSecond).Append(UnixTime.LastSecond(dates[^1]) + 1).ToArray();
        var precise = set.And(searcher.Match(new NumberRangeQuery(ArchiveFields.DateDetail, (long)interval, long.MaxValue)));
        var counts = FacetCounter.CountBuckets(_snapshot, precise, ArchiveFields.DateStart, boundaries, Group);
        return new DateHistogram(Unit, interval, [.. dates.Zip(counts, (d, c) => new DateBucket(d, c))], CountAll(set.AndNot(precise)));
    }

    /// <summary>How many articles or comments there are in a set.</summary>
    public int CountAll(DocumentSet set) => Group is null ? set.Count : FacetCounter.CountGroups(_snapshot, set, Group);

    private string? Group => Unit == CountUnit.Articles ? ArchiveFields.Thread : null;

    // Comments are counted among comments; articles are counted by thread, through whichever of its documents match.
    private DocumentSet InUnit(DocumentSet set) => Unit == CountUnit.Comments && request.Scope == SearchScope.All
        ? set.And(searcher.Match(new TermQuery(ArchiveFields.Kind, ArchiveFields.CommentKind)))
        : set;

    // Commenters have a facet of their own; beside articles, the author facet lists those who sign articles.
    private bool IsListed(string facet, string key) =>
        facet != FacetNames.Author || request.Scope == SearchScope.Comments || Signs(key);

    private bool Signs(string key)
    {
        var field = ArchiveFields.Schema[ArchiveFields.BylineKey];
        var term = Encoding.UTF8.GetBytes(key);
        return _snapshot.Segments.Any(s => s.Terms(field) is { } terms && terms.TryFind(term, out var info) && HasLive(s, field, info));
    }

    private static bool HasLive(SegmentReader segment, Field field, TermInfo info)
    {
        if (segment.LiveBits.IsEmpty)
            return true;
        var cursor = segment.CreatePostingsCursor();
        cursor.Reset(field, info);
        var document = cursor.Next();
        while (document != PostingsCursor.NoMoreDocuments && !segment.IsLive(document))
            document = cursor.Next();
        return document != PostingsCursor.NoMoreDocuments;
    }

    private static IEnumerable<FacetValue> Missing(ILookup<string, FacetFilter> filters, IReadOnlyList<ValueCount> counted) =>
        from filter in filters
        where counted.All(v => v.Key != filter.Key)
        select new FacetValue(filter.First().Value, 0, filter.Any(f => !f.Exclude), filter.Any(f => f.Exclude));

    private static List<PartialDate> BucketsFrom(DateTime first, DateTime last, DatePrecision interval)
    {
        var dates = new List<PartialDate>();
        var date = interval switch
        {
            DatePrecision.Day => PartialDate.OfDay(first.Year, first.Month, first.Day),
            DatePrecision.Month => PartialDate.OfMonth(first.Year, first.Month),
            _ => PartialDate.OfYear(first.Year),
        };
        while (date.Start <= last)
        {
            dates.Add(date);
            var next = date.End;
            if (next <= date.Start || next == DateTime.MaxValue)
                break;
            date = interval switch
            {
                DatePrecision.Day => PartialDate.OfDay(next.Year, next.Month, next.Day),
                DatePrecision.Month => PartialDate.OfMonth(next.Year, next.Month),
                _ => PartialDate.OfYear(next.Year),
            };
        }

        return dates;
    }
}
