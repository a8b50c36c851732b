namespace Search.Workloads.Measuring;

/// <summary>How our times compare with a peer's over a class of queries.</summary>
/// <param name="Peer">The peer.</param>
/// <param name="Queries">Queries that both were asked.</param>
/// <param name="Ratio">The mean over the queries of the ratio of medians; where each query by itself says too little, the ratio of their sums.</param>
/// <param name="LeastOfRounds">The smallest that the mean is when it is taken of one round alone.</param>
/// <param name="MostOfRounds">The largest.</param>
/// <param name="OurMicroseconds">The mean of our medians.</param>
/// <param name="TheirMicroseconds">The mean of theirs.</param>
internal sealed record ClassRatio(
    string Peer, int Queries, double Ratio, double LeastOfRounds, double MostOfRounds, double OurMicroseconds, double TheirMicroseconds)
{
    /// <summary>Adds up the queries of a class; every query has been timed in the same number of rounds.</summary>
    public static ClassRatio Of(string peer, IReadOnlyList<QueryTimes> queries)
    {
        var rounds = Rounds(queries).Select(round => queries.Average(query => (double)query.Ours[round] / query.Theirs[round])).ToList();
        return Of(peer, queries, queries.Average(query => query.Ratio), rounds);
    }

    /// <summary>The same, but the ratio is that of the sums over the class: of the medians, and for the spread of each round's times.</summary>
    public static ClassRatio OfSums(string peer, IReadOnlyList<QueryTimes> queries)
    {
        var rounds = Rounds(queries).Select(round => (double)queries.Sum(query => query.Ours[round]) / queries.Sum(query => query.Theirs[round])).ToList();
        return Of(peer, queries, (double)queries.Sum(query => QueryTimes.Median(query.Ours)) / queries.Sum(query => QueryTimes.Median(query.Theirs)), rounds);
    }

    private static IEnumerable<int> Rounds(IReadOnlyList<QueryTimes> queries) => Enumerable.Range(0, queries[0].Ours.Count);

    private static ClassRatio Of(string peer, IReadOnlyList<QueryTimes> queries, double ratio, List<double> rounds) => new(
        peer, queries.Count, ratio, rounds.Min(), rounds.Max(),
        queries.Average(query => QueryTimes.Median(query.Ours)) / 1e3, queries.Average(query => QueryTimes.Median(query.Theirs)) / 1e3);
}
