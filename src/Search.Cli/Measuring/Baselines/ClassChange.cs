namespace Search.Cli.Measuring.Baselines;

/// <summary>How the median of a class changed. Times are in milliseconds.</summary>
/// <param name="Class">The class.</param>
/// <param name="Before">The baseline's median; <see langword="null"/> when it has no such class.</param>
/// <param name="Now">The median now.</param>
/// <param name="Ratio">Now / before: above 1 it is slower.</param>
/// <param name="Least">The lower end of the ratio's interval.</param>
/// <param name="Most">The upper end of it.</param>
/// <param name="Verdict">What that says.</param>
internal sealed record ClassChange(string Class, double? Before, double Now, double? Ratio, double? Least, double? Most, Verdict Verdict);
