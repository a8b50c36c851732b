namespace Search.Cli.Evaluating;

/// <summary>One ranking's figures.</summary>
/// <param name="Ranking">Its name.</param>
/// <param name="Measures">The means over the queries, by name.</param>
/// <param name="Against">What it is compared with; <see langword="null"/> when with nothing.</param>
/// <param name="MeanMilliseconds">The mean time of a search; 0 when none was timed.</param>
/// <param name="MedianMilliseconds">The median.</param>
internal sealed record RankingReport(
    string Ranking, IReadOnlyDictionary<string, MeasureReport> Measures, string? Against, double MeanMilliseconds, double MedianMilliseconds)
{
    public static RankingReport Of(RankingResult result, IReadOnlyList<QueryMeasures>? baseline, string? against)
    {
        var measures = QueryMeasures.All.ToDictionary(measure => measure.Name, measure => MeasureReport.Of(result.Measures, baseline, measure.Of));
        var times = result.Milliseconds.Order().ToList();
        return new RankingReport(
            result.Ranking, measures, against, times.Count == 0 ? 0 : times.Average(), times.Count == 0 ? 0 : times[(times.Count - 1) / 2]);
    }
}
