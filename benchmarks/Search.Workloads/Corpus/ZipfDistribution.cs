namespace Search.Workloads.Corpus;

/// <summary>Ranks whose frequencies fall as 1 / rank^s, as those of words, authors and tags do (Zipf, 1949). Immutable.</summary>
internal sealed class ZipfDistribution
{
    private readonly double[] _cumulative;

    /// <param name="count">How many ranks.</param>
    /// <param name="exponent">The exponent s; near 1 for words of a language.</param>
    public ZipfDistribution(int count, double exponent)
    {
        _cumulative = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++)
            _cumulative[rank] = sum += 1 / Math.Pow(rank + 1, exponent);
        for (var rank = 0; rank < count; rank++)
            _cumulative[rank] /= sum;
    }

    /// <summary>A rank from 0, the most frequent.</summary>
    public int Next(SeededRandom random)
    {
        var found = Array.BinarySearch(_cumulative, random.NextDouble());
        return Math.Min(found < 0 ? ~found : found, _cumulative.Length - 1);
    }
}
