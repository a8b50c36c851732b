namespace Search.Querying;

/// <summary>A whole value of a keyword field.</summary>
internal sealed class ConstantTermPlan(TermEntries entries, float score) : ConstantPlan(new TermQuery(entries.Field.Name, entries.Term), score)
{
    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored) =>
        entries.Open(scope) is { } postings ? new PostingsListCursor(postings, isScored ? Score : 0) : null;
}
