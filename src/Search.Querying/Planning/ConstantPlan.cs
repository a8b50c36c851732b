namespace Search.Querying;

/// <summary>A query without parts of which every match scores the same.</summary>
/// <param name="query">The query, to explain it.</param>
/// <param name="score">The score.</param>
internal abstract class ConstantPlan(Query query, float score) : Plan
{
    /// <summary>What every match scores.</summary>
    protected float Score { get; } = score;

    /// <inheritdoc/>
    protected override Explanation ExplainMatch(SegmentScope scope, int document, DocumentCursor cursor) =>
        Explanation.Of(cursor.Score(), $"{QueryWords.Of(query)}: the same for every match");

    /// <inheritdoc/>
    protected override Explanation ExplainMiss(SegmentScope scope, int document) => Explanation.Miss($"it is not there: {QueryWords.Of(query)}");
}
