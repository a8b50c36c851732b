namespace Search.Querying;

/// <summary>No document.</summary>
internal sealed class NonePlan(Query query) : ConstantPlan(query, 0)
{
    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored) => null;
}
