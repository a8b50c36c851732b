namespace Search.Querying;

/// <summary>The best clause's score counts, the others <paramref name="tieBreaker"/> times.</summary>
internal readonly struct BestOfScores(float tieBreaker) : ICombination
{
    /// <inheritdoc/>
    public static bool NeedsBest => true;

    /// <inheritdoc/>
    public double Total(double sum, float best) => best + tieBreaker * (sum - best);
}
