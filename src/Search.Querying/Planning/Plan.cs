namespace Search.Querying;

/// <summary>A query made ready for one snapshot: its terms looked up, its weights computed. Opens a cursor in each segment.</summary>
/// <remarks>Immutable once made; safe for use by several threads, each with scopes of its own.</remarks>
internal abstract class Plan
{
    /// <summary>Begins a walk through a segment.</summary>
    /// <param name="scope">The segment.</param>
    /// <param name="isScored">Whether scores will be asked for; otherwise the cursor scores 0.</param>
    /// <returns>A cursor before its first document; <see langword="null"/> when nothing in the segment can match.</returns>
    public abstract DocumentCursor? Open(SegmentScope scope, bool isScored);

    /// <summary>How the document's score comes about, or what is missing.</summary>
    public Explanation Explain(SegmentScope scope, int document)
    {
        var cursor = Open(scope, isScored: true);
        var isMatch = cursor is not null && cursor.AdvanceTo(document) == document && cursor.Confirm();
        return isMatch ? ExplainMatch(scope, document, cursor!) : ExplainMiss(scope, document);
    }

    /// <summary>Explains a match.</summary>
    /// <param name="scope">The segment.</param>
    /// <param name="document">The document.</param>
    /// <param name="cursor">A cursor of this plan that stands on the document, confirmed.</param>
    protected abstract Explanation ExplainMatch(SegmentScope scope, int document, DocumentCursor cursor);

    /// <summary>Explains why the document does not match.</summary>
    protected abstract Explanation ExplainMiss(SegmentScope scope, int document);
}
