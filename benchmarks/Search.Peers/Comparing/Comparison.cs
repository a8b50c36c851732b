namespace Search.Peers.Comparing;

/// <summary>How one query's two answers differ.</summary>
/// <param name="SameTotal">Whether as many documents match.</param>
/// <param name="SameScores">Whether the scores agree, place by place and document by document.</param>
/// <param name="SameOrder">Whether the documents come in the same order, but for documents whose scores are tied.</param>
/// <param name="LargestDifference">The largest difference of two scores, as a share of the larger.</param>
internal sealed record Comparison(bool SameTotal, bool SameScores, bool SameOrder, double LargestDifference)
{
    /// <summary>How far apart scores may be, as a share of the larger.</summary>
    public const double ScoreTolerance = 1e-5;

    /// <summary>Scores nearer than this, as a share of the larger, are tied: rounding may put either first.</summary>
    public const double TieTolerance = 1e-6;

    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => SameTotal && SameScores && SameOrder;

    public static Comparison Of(Answer ours, Answer theirs)
    {
        var largest = 0.0;
        var sameLength = ours.Top.Count == theirs.Top.Count;
        for (var i = 0; i < Math.Min(ours.Top.Count, theirs.Top.Count); i++)
            largest = Math.Max(largest, Difference(ours.Top[i].Score, theirs.Top[i].Score));
        var theirScores = theirs.Top.ToDictionary(hit => hit.Number, hit => hit.Score);
        foreach (var (number, score) in ours.Top)
        {
            if (theirScores.TryGetValue(number, out var theirScore))
                largest = Math.Max(largest, Difference(score, theirScore));
        }
        return new Comparison(
            ours.Total == theirs.Total,
            sameLength && largest <= ScoreTolerance,
            sameLength && IsOrdered(ours, theirs) && IsOrdered(theirs, ours),
            largest);
    }

    // Whether the one's order is right by the other's scores. A document that the other does not list scores at most as much there as the last it
    // lists, and can only be here for being tied with it.
    private static bool IsOrdered(Answer ordered, Answer judge)
    {
        if (ordered.Top.Count == 0)
            return true;
        var scores = judge.Top.ToDictionary(hit => hit.Number, hit => hit.Score);
        var last = judge.Top[^1].Score;
        var least = float.MaxValue;
        foreach (var (number, score) in ordered.Top)
        {
            var isListed = scores.TryGetValue(number, out var judged);
            if (!isListed && Difference(score, last) > TieTolerance)
                return false;
            judged = isListed ? judged : last;
            if (judged > least && Difference(judged, least) > TieTolerance)
                return false;
            least = Math.Min(least, judged);
        }
        return true;
    }

    private static double Difference(float a, float b) => a == b ? 0 : Math.Abs((double)a - b) / Math.Max(Math.Abs(a), Math.Abs(b));
}
