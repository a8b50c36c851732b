using Search.Archive;

namespace Search.Service.Status;

/// <summary>Finds the gaps in what outlets published.</summary>
/// <remarks>
/// A gap is a run of at least seven days without an article, between two days with articles, that is more than four times as long as ninety-five in a hundred of the
/// outlet's runs. Outlets with fewer than twenty days are passed over: of them nobody can say what is usual.
/// </remarks>
internal sealed class PublishingGaps
{
    /// <summary>The most gaps that are listed, the longest first.</summary>
    public const int Most = 50;

    private const int ShortestGap = 7;
    private const int TimesAsLong = 4;
    private const int FewestDays = 20;
    private const double Usual = 0.95;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private (long Generation, IReadOnlyList<PublishingGap> Gaps)? _known;

    /// <summary>The gaps of an archive, counted when it changed.</summary>
    public async Task<IReadOnlyList<PublishingGap>> OfAsync(IArchive archive, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var generation = archive.Generation;
            if (_known is { } known && known.Generation == generation)
                return known.Gaps;
            var gaps = (await archive.DaysAsync(cancellation)).SelectMany(outlet => Of(outlet.Outlet, outlet.Days));
            _known = (generation, [.. gaps.OrderByDescending(gap => gap.Days).ThenBy(gap => gap.Outlet, StringComparer.Ordinal).ThenBy(gap => gap.From).Take(Most)]);
            return _known.Value.Gaps;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The gaps of one outlet.</summary>
    /// <param name="outlet">Its name.</param>
    /// <param name="days">The days on which it published, ascending, each once.</param>
    public static IEnumerable<PublishingGap> Of(string outlet, IReadOnlyList<DateOnly> days)
    {
        if (days.Count < FewestDays)
            return [];
        var runs = days.Zip(days.Skip(1), (day, next) => (From: day.AddDays(1), Days: next.DayNumber - day.DayNumber - 1)).ToList();
        var usual = runs.Select(run => run.Days).Order().ElementAt((int)(Usual * (runs.Count - 1)));
        return from run in runs
               where run.Days >= ShortestGap && run.Days > TimesAsLong * usual
               select new PublishingGap(outlet, run.From, run.From.AddDays(run.Days - 1), run.Days);
    }
}
