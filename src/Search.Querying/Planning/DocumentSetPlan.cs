namespace Search.Querying;

/// <summary>The documents of a set.</summary>
internal sealed class DocumentSetPlan(DocumentSetQuery query, float score) : ConstantPlan(query, score)
{
    private readonly IReadOnlyList<SegmentDocuments> _segments = query.Documents.Segments;

    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored)
    {
        var documents = _segments[scope.Index];
        return documents.Count == 0 ? null : documents.Open(isScored ? Score : 0);
    }
}
