namespace Search.Workloads.Measuring;

/// <summary>What a whole page of the web form takes, and what its parts take when each is asked by itself.</summary>
/// <param name="Queries">Queries asked.</param>
/// <param name="Ratio">The mean over the queries of the page's median time / the sum of the parts' medians.</param>
/// <param name="PageMicroseconds">The mean of the page's medians.</param>
/// <param name="PartMicroseconds">The mean of the parts' medians, by part.</param>
internal sealed record PageFigures(int Queries, double Ratio, double PageMicroseconds, IReadOnlyDictionary<string, double> PartMicroseconds);
