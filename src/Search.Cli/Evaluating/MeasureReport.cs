namespace Search.Cli.Evaluating;

/// <summary>A measure's mean over the queries, and how it differs from a baseline's.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Change">The difference as a share of the baseline's mean; <see langword="null"/> without a baseline, or when that is 0.</param>
/// <param name="P">The p-value of the difference (<see cref="PairedTest"/>); <see langword="null"/> without a baseline.</param>
internal sealed record MeasureReport(double Mean, double? Change, double? P)
{
    public static MeasureReport Of(IReadOnlyList<QueryMeasures> measures, IReadOnlyList<QueryMeasures>? baseline, Func<QueryMeasures, double> of)
    {
        var ours = measures.Select(of).ToList();
        if (baseline is null)
            return new MeasureReport(ours.Average(), null, null);
        var theirs = baseline.Select(of).ToList();
        double? change = theirs.Average() > 0 ? ours.Average() / theirs.Average() - 1 : null;
        return new MeasureReport(ours.Average(), change, PairedTest.P(ours, theirs));
    }
}
