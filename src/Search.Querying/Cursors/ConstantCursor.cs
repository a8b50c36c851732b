namespace Search.Querying;

/// <summary>Another cursor's matches, all with the same score.</summary>
internal sealed class ConstantCursor(DocumentCursor inner, float score) : ConstantScoreCursor(score)
{
    /// <inheritdoc/>
    public override long Cost => inner.Cost;

    /// <inheritdoc/>
    public override bool NeedsConfirmation => inner.NeedsConfirmation;

    /// <inheritdoc/>
    public override int Next() => Document = inner.Next();

    /// <inheritdoc/>
    public override int AdvanceTo(int target) => Document = inner.AdvanceTo(target);

    /// <inheritdoc/>
    public override bool Confirm() => inner.Confirm();

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope) => inner.AddTo(bits, scope);
}
