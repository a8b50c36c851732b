namespace Search.Cli.Measuring;

/// <summary>A class of queries on two backends. Times are in milliseconds.</summary>
/// <param name="Class">The class.</param>
/// <param name="Queries">Distinct queries.</param>
/// <param name="Runs">Searches that were timed on each.</param>
/// <param name="First">The percentiles on the first backend.</param>
/// <param name="Second">The percentiles on the second.</param>
/// <param name="Ratio">The second's median by the first's: above 1 the first is faster.</param>
/// <param name="LeastRatio">The least of that ratio in any round.</param>
/// <param name="MostRatio">The greatest of that ratio in any round.</param>
internal sealed record ComparedClass(
    string Class, int Queries, int Runs, Percentiles First, Percentiles Second, double Ratio, double LeastRatio, double MostRatio)
{
    /// <summary>Sums up a class.</summary>
    /// <param name="name">The class.</param>
    /// <param name="first">The times on the first backend: for each query those of the rounds.</param>
    /// <param name="second">Those on the second.</param>
    public static ComparedClass Of(string name, IReadOnlyList<IReadOnlyList<TimeSpan>> first, IReadOnlyList<IReadOnlyList<TimeSpan>> second)
    {
        var rounds = first[0].Count;
        var ratios = Enumerable.Range(0, rounds)
            .Select(round => Percentiles.Of(second.Select(query => query[round])).P50 / Percentiles.Of(first.Select(query => query[round])).P50)
            .ToList();
        var (a, b) = (Percentiles.Of(first.SelectMany(query => query)), Percentiles.Of(second.SelectMany(query => query)));
        return new ComparedClass(name, first.Count, first.Count * rounds, a, b, b.P50 / a.P50, ratios.Min(), ratios.Max());
    }
}
