using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Reads from the columns on which days outlets published.</summary>
internal static class PublishingDays
{
    private const long SecondsADay = 24 * 60 * 60;

    public static IReadOnlyList<OutletDays> Of(Searcher searcher, CancellationToken cancellation)
    {
        var snapshot = searcher.Snapshot;
        var dated = searcher.Match(new TermQuery(ArchiveFields.Kind, ArchiveFields.ArticleKind), cancellation)
            .And(searcher.Match(new NumberRangeQuery(ArchiveFields.DateDetail, (long)DatePrecision.Day, long.MaxValue), cancellation));
        var outlets = FacetCounter.CountValues(snapshot, dated, FacetNames.Outlet, null, ArchiveFields.KeyOf).Where(outlet => outlet.Key != FacetNames.Unknown);
        return [.. outlets.Select(outlet => new OutletDays(
            outlet.Value, DaysOf(snapshot, dated.And(searcher.Match(FacetQueries.Of(FacetNames.Outlet, outlet.Value), cancellation)))))];
    }

    private static List<DateOnly> DaysOf(IndexSnapshot snapshot, DocumentSet articles)
    {
        var field = ArchiveFields.Schema[ArchiveFields.DateStart];
        var days = new SortedSet<long>();
        foreach (var address in articles.Documents())
        {
            if (snapshot.Segments[address.Segment].NumberColumn(field) is { } column && column.TryRead(address.Document, out var seconds))
                days.Add((long)Math.Floor((double)seconds / SecondsADay));
        }

        return [.. days.Select(day => DateOnly.FromDateTime(UnixTime.Moment(day * SecondsADay)))];
    }
}
