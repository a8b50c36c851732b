namespace Search.Querying;

/// <summary>The clauses' scores are added.</summary>
internal readonly struct SumOfScores : ICombination
{
    /// <inheritdoc/>
    public static bool NeedsBest => false;

    /// <inheritdoc/>
    public double Total(double sum, float best) => sum;
}
