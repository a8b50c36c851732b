using Search.Indexing;
using Search.Querying;
using Search.Workloads.Corpus;
using Search.Workloads.Engines;

namespace Search.Workloads.Classes;

/// <summary>Outlets and stretches of days to narrow by.</summary>
internal sealed class Filters
{
    private readonly IReadOnlyList<string> _outlets;
    private readonly IReadOnlyList<long> _days;

    /// <param name="outlets">Each document's outlet: the more documents one has, the likelier it is drawn.</param>
    /// <param name="days">The days that documents have, each as often as documents have it.</param>
    public Filters(IReadOnlyList<string> outlets, IReadOnlyList<long> days) => (_outlets, _days) = (outlets, [.. days.Order()]);

    /// <summary>Reads them from an index.</summary>
    public static Filters Read(IndexSnapshot snapshot)
    {
        var (outlets, days) = (new List<string>(), new List<long>());
        foreach (var segment in snapshot.Segments)
        {
            var names = segment.KeywordColumn(snapshot.Schema[OurFields.Outlet]);
            var dates = segment.NumberColumn(snapshot.Schema[OurFields.Day]);
            // One document in a hundred gives the shares well enough.
            for (var document = 0; document < segment.DocumentCount; document += 100)
            {
                if (names?.FirstOrdinal(document) is >= 0 and var ordinal)
                    outlets.Add(names.Value(ordinal));
                if (dates is not null && dates.TryRead(document, out var day))
                    days.Add(day);
            }
        }
        return new Filters(outlets, days);
    }

    /// <summary>The documents of an outlet; <see langword="null"/> when there are fewer than two outlets.</summary>
    public Query? Outlet(SeededRandom random) =>
        _outlets.Count > 0 && _outlets.Any(outlet => outlet != _outlets[0]) ? new TermQuery(OurFields.Outlet, _outlets[random.Next(_outlets.Count)]) : null;

    /// <summary>A tenth to a half of the days; <see langword="null"/> when no document has one.</summary>
    public Query? Days(SeededRandom random)
    {
        if (_days.Count == 0)
            return null;
        var share = 0.1 + 0.4 * random.NextDouble();
        var first = (int)(random.NextDouble() * (1 - share) * _days.Count);
        return new NumberRangeQuery(OurFields.Day, _days[first], _days[Math.Min(_days.Count - 1, first + (int)(share * _days.Count))]);
    }
}
