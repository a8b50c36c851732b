using Search.Workloads.Classes;
using Search.Workloads.Engines;

namespace Search.Workloads.Measuring;

/// <summary>Lets engines take turns, query by query, so that whatever else the machine does falls on all of them.</summary>
/// <param name="ours">Our engine.</param>
/// <param name="peers">The others.</param>
/// <param name="warmingRounds">Rounds that are not counted, so that both sides have compiled what they run.</param>
/// <param name="rounds">Rounds that are.</param>
internal sealed class InterleavedRun(IEngine ours, IReadOnlyList<IEngine> peers, int warmingRounds, int rounds)
{
    /// <summary>Times one work over the queries of one class.</summary>
    public WorkRow Time(Work work, string name, IReadOnlyList<ClassQuery> queries, CancellationToken cancellation)
    {
        var able = peers.Where(peer => queries.All(query => peer.Can(work, query))).ToList();
        IEngine[] engines = [ours, .. able];
        var times = new long[engines.Length, queries.Count, rounds];
        for (var round = -warmingRounds; round < rounds; round++)
        {
            for (var query = 0; query < queries.Count; query++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var engine = 0; engine < engines.Length; engine++)
                {
                    if (round >= engines[engine].MostRounds || (round < 0 && engines[engine].MostRounds < rounds))
                        continue;
                    var time = engines[engine].Time(work, queries[query]);
                    if (round >= 0)
                        times[engine, query, round] = time;
                }
            }
        }
        return new WorkRow(work, name, [.. able.Select((peer, i) => Compare(peer, Pairs(i + 1, Math.Min(rounds, peer.MostRounds))))]);

        static ClassRatio Compare(IEngine peer, List<QueryTimes> pairs) =>
            peer.IsComparedBySums ? ClassRatio.OfSums(peer.Name, pairs) : ClassRatio.Of(peer.Name, pairs);

        List<QueryTimes> Pairs(int engine, int together) =>
            [.. Enumerable.Range(0, queries.Count).Select(query => new QueryTimes(Of(0, query, together), Of(engine, query, together)))];

        long[] Of(int engine, int query, int together) => [.. Enumerable.Range(0, together).Select(round => times[engine, query, round])];
    }
}
