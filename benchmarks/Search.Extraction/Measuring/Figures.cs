using System.Globalization;

namespace Search.Extraction.Measuring;

/// <summary>Sums up scores.</summary>
internal static class Figures
{
    /// <summary>The middle value.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The mean F1 of bodies.</summary>
    public static double MeanF1(IEnumerable<PageScore> scores) => scores.Average(score => score.F1) ?? 0;

    /// <summary>The passages of all pages.</summary>
    public static Passages Passages(IEnumerable<PageScore> scores) => scores.Aggregate(default(Passages), (sum, score) => sum + score.Passages);

    /// <summary>How often a fact is right, as <c>18 of 19 (94.7 %)</c>.</summary>
    public static string Share(IReadOnlyList<PageScore> scores, Func<PageScore, bool?> fact)
    {
        var stated = scores.Select(fact).OfType<bool>().ToList();
        var right = stated.Count(isRight => isRight);
        return stated.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{right} of {stated.Count} ({100.0 * right / stated.Count:F1} %)");
    }
}
