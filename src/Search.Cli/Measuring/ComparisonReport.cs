namespace Search.Cli.Measuring;

/// <summary>Two backends side by side.</summary>
/// <param name="First">The name of the first backend.</param>
/// <param name="Second">The name of the second.</param>
/// <param name="Articles">Articles in each archive.</param>
/// <param name="Comments">Comments in each archive.</param>
/// <param name="Rounds">Rounds that were timed.</param>
/// <param name="Classes">Each class of queries, in the order of the file; none when the totals differ.</param>
/// <param name="Mismatches">One sentence for each query whose totals differ. Empty when all agree.</param>
internal sealed record ComparisonReport(
    string First, string Second, int Articles, int Comments, int Rounds, IReadOnlyList<ComparedClass> Classes, IReadOnlyList<string> Mismatches);
