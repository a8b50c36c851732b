using System.Runtime.CompilerServices;
using Search.Indexing;

namespace Search.Archive.Embedded;

/// <summary>The newest date of a snapshot's live documents. Looked for once for each snapshot, when first asked for.</summary>
internal sealed class NewestDate
{
    private static readonly ConditionalWeakTable<IndexSnapshot, NewestDate> BySnapshot = [];

    private NewestDate(IndexSnapshot snapshot)
    {
        var field = ArchiveFields.Schema[ArchiveFields.DateStart];
        long? newest = null;
        foreach (var segment in snapshot.Segments)
        {
            if (segment.NumberColumn(field) is { } column && !(column.Max <= newest) && Newest(segment, column) is { } date)
                newest = Math.Max(newest ?? date, date);
        }

        if (newest is { } seconds && UnixTime.Moment(seconds) is var day)
            Date = PartialDate.OfDay(day.Year, day.Month, day.Day);
    }

    /// <summary>The day; <see langword="null"/> when no date is known.</summary>
    public PartialDate? Date { get; }

    public static NewestDate Of(IndexSnapshot snapshot) => BySnapshot.GetValue(snapshot, s => new NewestDate(s));

    private static long? Newest(SegmentReader segment, NumberColumn column)
    {
        if (segment.LiveBits.IsEmpty)
            return column.Max;
        long? newest = null;
        for (var document = 0; document < segment.DocumentCount; document++)
        {
            if (segment.IsLive(document) && column.TryRead(document, out var date) && !(date <= newest))
                newest = date;
        }

        return newest;
    }
}
