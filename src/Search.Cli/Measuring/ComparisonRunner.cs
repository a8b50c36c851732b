using Search.Archive;
using Search.Querying;

namespace Search.Cli.Measuring;

/// <summary>Measures the same searches on two archives of the same content, in one run, one after the other.</summary>
/// <remarks>
/// First every query is asked of both, and its totals are compared; this warms both up. Only when all agree are they timed. In every round each
/// query is asked of both before the next one is, in turns by the first and by the second first, so that what else the machine does, and what its
/// caches hold, falls on both alike. Where only one of them heeds the ranking options, both rank plainly, so that both do the same work.
/// </remarks>
/// <param name="first">One archive.</param>
/// <param name="second">The other.</param>
/// <param name="request">What every search asks for besides its words.</param>
/// <param name="time">The clock.</param>
internal sealed class ComparisonRunner(IArchive first, IArchive second, SearchRequest request, TimeProvider time)
{
    private readonly SearchRequest _request = first.Capabilities.Ranking == second.Capabilities.Ranking ? request : request with { Ranking = RankingOptions.Plain };

    /// <summary>Runs all queries round after round, until both limits are reached.</summary>
    /// <param name="queries">At least one.</param>
    /// <param name="rounds">The fewest rounds, at least 1.</param>
    /// <param name="atLeast">The shortest time that all rounds take together.</param>
    /// <param name="cancellation">Stops between two searches.</param>
    public async Task<ComparisonReport> RunAsync(IReadOnlyList<BenchQuery> queries, int rounds, TimeSpan atLeast, CancellationToken cancellation)
    {
        var statistics = await first.StatisticsAsync(cancellation).ConfigureAwait(false);
        var report = new ComparisonReport(
            first.Capabilities.Name, second.Capabilities.Name, statistics.Articles, statistics.Comments, 0, [], await CompareAsync(queries, cancellation).ConfigureAwait(false));
        if (report.Mismatches.Count > 0)
            return report;

        var times = queries.Select(_ => (First: new List<TimeSpan>(rounds), Second: new List<TimeSpan>(rounds))).ToArray();
        var started = time.GetTimestamp();
        var round = 0;
        for (; round < rounds || time.GetElapsedTime(started) < atLeast; round++)
        {
            for (var i = 0; i < queries.Count; i++)
            {
                if (round % 2 == 1)
                    times[i].Second.Add(await TimeAsync(second, queries[i], cancellation).ConfigureAwait(false));
                times[i].First.Add(await TimeAsync(first, queries[i], cancellation).ConfigureAwait(false));
                if (round % 2 == 0)
                    times[i].Second.Add(await TimeAsync(second, queries[i], cancellation).ConfigureAwait(false));
            }
        }

        var classes =
            from name in queries.SelectMany(query => query.Classes).Distinct()
            let members = queries.Index().Where(query => query.Item.Classes.Contains(name)).Select(query => times[query.Index]).ToList()
            select ComparedClass.Of(name, [.. members.Select(member => member.First)], [.. members.Select(member => member.Second)]);
        return report with { Rounds = round, Classes = [.. classes] };
    }

    private async Task<List<string>> CompareAsync(IReadOnlyList<BenchQuery> queries, CancellationToken cancellation)
    {
        var mismatches = new List<string>();
        foreach (var query in queries)
        {
            var one = (await SearchAsync(first, query, cancellation).ConfigureAwait(false)).Total;
            var other = (await SearchAsync(second, query, cancellation).ConfigureAwait(false)).Total;
            if (one != other)
                mismatches.Add($"'{query.Words}' finds {one} with {first.Capabilities.Name} and {other} with {second.Capabilities.Name}.");
        }

        return mismatches;
    }

    private async Task<TimeSpan> TimeAsync(IArchive archive, BenchQuery query, CancellationToken cancellation)
    {
        var asked = time.GetTimestamp();
        await SearchAsync(archive, query, cancellation).ConfigureAwait(false);
        return time.GetElapsedTime(asked);
    }

    private Task<SearchResponse> SearchAsync(IArchive archive, BenchQuery query, CancellationToken cancellation) =>
        archive.SearchAsync(_request with { Words = query.Words }, cancellation);
}
