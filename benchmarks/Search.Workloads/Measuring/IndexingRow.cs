using Search.Workloads.Engines;

namespace Search.Workloads.Measuring;

/// <summary>What indexing took us and Lucene, in turn, on so many cores.</summary>
/// <param name="Threads">Threads that write, and cores that each process may use.</param>
/// <param name="Ours">Ours, a time for each round.</param>
/// <param name="Theirs">Lucene's.</param>
internal sealed record IndexingRow(int Threads, IReadOnlyList<IndexingFigures> Ours, IReadOnlyList<IndexingFigures> Theirs)
{
    /// <summary>The ratio of the medians of the time to the commit.</summary>
    public double WriteRatio => Ratio(figures => figures.WriteSeconds);

    /// <summary>The same with the merge into one segment.</summary>
    public double MergedRatio => Ratio(figures => figures.WriteSeconds + figures.MergeSeconds);

    /// <summary>Our bytes / Lucene's, merged.</summary>
    public double SizeRatio => (double)Ours[^1].Bytes / Theirs[^1].Bytes;

    /// <summary>The least of the ratios of the time to the commit, each round by itself.</summary>
    public double LeastOfRounds => Rounds.Min();

    /// <summary>The most of them.</summary>
    public double MostOfRounds => Rounds.Max();

    private IEnumerable<double> Rounds => Ours.Zip(Theirs, (our, their) => our.WriteSeconds / their.WriteSeconds);

    private double Ratio(Func<IndexingFigures, double> time) => Median(Ours.Select(time)) / Median(Theirs.Select(time));

    private static double Median(IEnumerable<double> times)
    {
        var ordered = times.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
