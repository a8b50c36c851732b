namespace Search.Cli.Evaluating;

/// <summary>What one ranking did on a test collection.</summary>
/// <param name="Ranking">Its name.</param>
/// <param name="Hits">The ids of the hits of each query, best first.</param>
/// <param name="Measures">The measures of each query that has a relevant document, in the order of <paramref name="Hits"/>.</param>
/// <param name="Milliseconds">How long each timed search took.</param>
internal sealed record RankingResult(
    string Ranking,
    IReadOnlyList<(string Query, IReadOnlyList<string> Hits)> Hits,
    IReadOnlyList<QueryMeasures> Measures,
    IReadOnlyList<double> Milliseconds)
{
    /// <summary>The mean of a measure over the queries.</summary>
    public double Mean(Func<QueryMeasures, double> measure) => Measures.Average(measure);
}
