using Search.Archive;
using Search.Cli.Measuring.Baselines;
using Search.Service;

namespace Search.Cli.Measuring;

/// <summary>Measures searches: one client, in this process, after a round that warms everything up and is not counted.</summary>
/// <param name="archive">What is searched.</param>
/// <param name="request">What every search asks for besides its words.</param>
/// <param name="time">The clock.</param>
internal sealed class BenchRunner(IArchive archive, SearchRequest request, TimeProvider time)
{
    /// <summary>Runs all queries round after round, until both limits are reached.</summary>
    /// <param name="queries">At least one.</param>
    /// <param name="rounds">The fewest rounds, at least 1.</param>
    /// <param name="atLeast">The shortest time that all rounds take together.</param>
    /// <param name="cancellation">Stops between two searches.</param>
    public async Task<BenchReport> RunAsync(IReadOnlyList<BenchQuery> queries, int rounds, TimeSpan atLeast, CancellationToken cancellation)
    {
        var totals = new SearchTotal[queries.Count];
        var mismatches = new List<string>();
        for (var i = 0; i < queries.Count; i++)
        {
            totals[i] = (await SearchAsync(queries[i], cancellation).ConfigureAwait(false)).Total;
            if (queries[i].Mismatch(totals[i]) is { } mismatch)
                mismatches.Add(mismatch);
        }

        var times = queries.Select(_ => new List<TimeSpan>(rounds)).ToArray();
        var started = time.GetTimestamp();
        for (var round = 0; round < rounds || time.GetElapsedTime(started) < atLeast; round++)
        {
            for (var i = 0; i < queries.Count; i++)
            {
                var asked = time.GetTimestamp();
                var response = await SearchAsync(queries[i], cancellation).ConfigureAwait(false);
                times[i].Add(time.GetElapsedTime(asked));
                if (response.Total != totals[i])
                    mismatches.Add($"'{queries[i].Words}' found {response.Total} in one round and {totals[i]} in another.");
            }
        }

        var timed = queries.Select((query, i) => new TimedQuery(query, totals[i], times[i])).ToList();
        var classes = Classes(timed).ToList();
        return new BenchReport(classes, mismatches) { Samples = [.. classes.Select(row => ClassSamples.Of(row.Class, queries, SearchParameters.ToQueryString(request), Rounds(timed, row.Class)))] };
    }

    private Task<SearchResponse> SearchAsync(BenchQuery query, CancellationToken cancellation) =>
        archive.SearchAsync(request with { Words = query.Words }, cancellation);

    private static List<IReadOnlyList<TimeSpan>> Rounds(List<TimedQuery> timed, string name)
    {
        var members = timed.Where(query => query.Query.Classes.Contains(name)).ToList();
        return [.. Enumerable.Range(0, members[0].Times.Count).Select(round => (IReadOnlyList<TimeSpan>)[.. members.Select(member => member.Times[round])])];
    }

    private static IEnumerable<LatencyClass> Classes(List<TimedQuery> timed) =>
        from name in timed.SelectMany(query => query.Query.Classes).Distinct()
        select LatencyClass.Of(name, [.. timed.Where(query => query.Query.Classes.Contains(name))]);
}
