namespace Search.Workloads.Measuring;

/// <summary>How our times compare with a peer's over a class of queries.</summary>
/// <param name="Peer">The peer.</param>
/// <param name="Queries">Queries that both were asked.</param>
/// <param name="Ratio">The mean over the queries of the ratio of medians.</param>
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
        var rounds = Enumerable.Range(0, queries[0].Ours.Count)
            .Select(round => queries.Average(query => (double)query.Ours[round] / query.Theirs[round])).ToList();
        return new ClassRatio(
            peer, queries.Count, queries.Average(query => query.Ratio), rounds.Min(), rounds.Max(),
            queries.Average(query => QueryTimes.Median(query.Ours)) / 1e3, queries.Average(query => QueryTimes.Median(query.Theirs)) / 1e3);
    }
}
