namespace Search.Querying;

/// <summary>Another plan's matches, each with the same score.</summary>
internal sealed class ConstantScorePlan(Plan inner, float score) : Plan
{
    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored)
    {
        var cursor = inner.Open(scope, isScored: false);
        return cursor is null || !isScored || score == 0 ? cursor : new ConstantCursor(cursor, score);
    }

    /// <inheritdoc/>
    protected override Explanation ExplainMatch(SegmentScope scope, int document, DocumentCursor cursor) =>
        Explanation.Of(cursor.Score(), "the same for every match of:", inner.Explain(scope, document));

    /// <inheritdoc/>
    protected override Explanation ExplainMiss(SegmentScope scope, int document) => inner.Explain(scope, document);
}
