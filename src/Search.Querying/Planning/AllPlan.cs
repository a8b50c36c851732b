namespace Search.Querying;

/// <summary>Every document.</summary>
internal sealed class AllPlan(float score) : ConstantPlan(new MatchAllQuery(), score)
{
    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored) => new AllCursor(scope.Reader.DocumentCount, isScored ? Score : 0);
}
