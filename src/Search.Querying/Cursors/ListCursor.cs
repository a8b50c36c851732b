using Search.Kernels;

namespace Search.Querying;

/// <summary>A few documents, given as ascending numbers.</summary>
internal sealed class ListCursor(int[] documents, float score) : ConstantScoreCursor(score)
{
    private int _index = -1;

    /// <inheritdoc/>
    public override long Cost => documents.Length;

    /// <inheritdoc/>
    public override int Next() => Stand(_index + 1);

    /// <inheritdoc/>
    public override int AdvanceTo(int target)
    {
        var found = documents.AsSpan(_index + 1).BinarySearch(target);
        return Stand(_index + 1 + (found < 0 ? ~found : found));
    }

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope) => Bitmap.Set(bits, documents);

    private int Stand(int index)
    {
        _index = Math.Min(index, documents.Length);
        return Document = _index < documents.Length ? documents[_index] : NoMoreDocuments;
    }
}
