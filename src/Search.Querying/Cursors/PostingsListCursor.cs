using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>The documents of one term, without its frequencies.</summary>
internal sealed class PostingsListCursor(PostingsCursor postings, float score) : ConstantScoreCursor(score)
{
    /// <inheritdoc/>
    public override long Cost => postings.Cost;

    /// <inheritdoc/>
    public override int Next() => Document = postings.Next();

    /// <inheritdoc/>
    public override int AdvanceTo(int target) => Document = postings.AdvanceTo(target);

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope) => AddTo(postings, bits, scope);

    /// <summary>Adds the documents of <paramref name="postings"/>, which stands before its first document.</summary>
    public static void AddTo(PostingsCursor postings, Span<ulong> bits, SegmentScope scope)
    {
        var blocks = 0;
        for (var document = postings.Next(); document != NoMoreDocuments; document = postings.NextBlock())
        {
            foreach (var d in postings.RemainingDocuments)
                Bitmap.Set(bits, d);
            if ((++blocks & 31) == 0)
                scope.ThrowIfCancelled();
        }
    }
}
