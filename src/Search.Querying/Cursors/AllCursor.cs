using Search.Kernels;

namespace Search.Querying;

/// <summary>Every document of the segment.</summary>
internal sealed class AllCursor(int documentCount, float score) : ConstantScoreCursor(score)
{
    /// <inheritdoc/>
    public override long Cost => documentCount;

    /// <inheritdoc/>
    public override int Next() => AdvanceTo(Document + 1);

    /// <inheritdoc/>
    public override int AdvanceTo(int target) => Document = target < documentCount ? target : NoMoreDocuments;

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope) => Bitmap.SetAll(bits, documentCount);
}
