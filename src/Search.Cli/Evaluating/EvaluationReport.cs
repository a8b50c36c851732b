namespace Search.Cli.Evaluating;

/// <summary>The evaluation of one or several rankings on a test collection.</summary>
/// <param name="Documents">Documents indexed.</param>
/// <param name="Queries">Queries that count.</param>
/// <param name="WithoutRelevant">Queries left out, because no document is judged relevant to them.</param>
/// <param name="Rankings">What each ranking did.</param>
internal sealed record EvaluationReport(int Documents, int Queries, int WithoutRelevant, IReadOnlyList<RankingReport> Rankings)
{
    /// <summary>Sums up the results.</summary>
    /// <param name="documents">Documents indexed.</param>
    /// <param name="withoutRelevant">Queries left out.</param>
    /// <param name="results">What each ranking did.</param>
    /// <param name="baseline">What each is compared with: its measures query by query; <see langword="null"/> to compare with the first.</param>
    /// <param name="baselineName">The name of the baseline.</param>
    public static EvaluationReport Of(
        int documents, int withoutRelevant, IReadOnlyList<RankingResult> results, IReadOnlyList<QueryMeasures>? baseline, string? baselineName)
    {
        var rankings = results.Select((result, i) =>
            baseline is not null ? RankingReport.Of(result, baseline, baselineName)
            : i > 0 ? RankingReport.Of(result, results[0].Measures, results[0].Ranking)
            : RankingReport.Of(result, null, null));
        return new EvaluationReport(documents, results[0].Measures.Count, withoutRelevant, [.. rankings]);
    }
}
