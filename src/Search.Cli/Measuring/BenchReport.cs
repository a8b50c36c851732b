namespace Search.Cli.Measuring;

/// <summary>The result of a measurement.</summary>
/// <param name="Classes">Each class of queries, in the order of the file.</param>
/// <param name="Mismatches">One sentence for each query whose total was not what it should be. Empty when all agree.</param>
internal sealed record BenchReport(IReadOnlyList<LatencyClass> Classes, IReadOnlyList<string> Mismatches);
