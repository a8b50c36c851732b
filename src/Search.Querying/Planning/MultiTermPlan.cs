using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>All the terms that a prefix, pattern or term range stands for, found in each segment's dictionary as it is searched.</summary>
internal sealed class MultiTermPlan(Field field, Query query, float score) : ConstantPlan(query, score)
{
    private readonly Query _query = query;

    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored)
    {
        if (scope.Reader.Terms(field) is not { } dictionary)
            return null;
        var terms = TermExpansion.Matching(_query, dictionary, scope.Cancellation);
        if (!terms.MoveNext())
            return null;

        var score = isScored ? Score : 0;
        var first = terms.Info;
        var postings = scope.RentPostings();
        postings.Reset(field, first);
        if (!terms.MoveNext())
            return new PostingsListCursor(postings, score);

        var rented = scope.RentBits();
        var bits = rented.AsSpan(0, scope.Words);
        PostingsListCursor.AddTo(postings, bits, scope);
        do
        {
            postings.Reset(field, terms.Info);
            PostingsListCursor.AddTo(postings, bits, scope);
        }
        while (terms.MoveNext());
        return new BitsCursor(rented, scope.Words, Bitmap.Count(bits), score);
    }
}
