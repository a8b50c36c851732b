namespace Search.Querying;

/// <summary>Rounds upper bounds so that no score exceeds its bound.</summary>
internal static class ScoreBound
{
    // Sums of bounds and sums of scores may be rounded differently in the last bits of a double: 2^-48 is beyond what 16 clauses make of it.
    private const double Slack = 1 + 1.0 / (1L << 48);

    /// <summary>No total below this becomes a score of <paramref name="minimum"/> or more.</summary>
    public static double LeastTotal(float minimum) => MathF.BitDecrement(minimum) / Slack;

    /// <summary>The bound in the precision of scores.</summary>
    public static float Of(double total) => (float)(total * Slack);
}
