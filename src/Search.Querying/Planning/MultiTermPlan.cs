using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>All the terms that a prefix, pattern or term range stands for, found in each segment's dictionary as it is searched.</summary>
internal sealed class MultiTermPlan(Field field, Query query, float score) : ConstantPlan(query, score)
{
    // More terms than these are put into a bitmap as they are found.
    private const int MostListed = 1024;

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
        if (!terms.MoveNext())
        {
            var only = scope.RentPostings();
            only.Reset(field, first);
            return new PostingsListCursor(only, score);
        }

        var listed = scope.RentTerms(MostListed);
        listed[0] = first;
        var count = 1;
        do
            listed[count++] = terms.Info;
        while (count < MostListed && terms.MoveNext());
        var cursor = new TermSetCursor(scope, field, listed.AsMemory(0, count), score);
        if (count < MostListed)
            return cursor;

        var rented = scope.RentBits();
        var bits = rented.AsSpan(0, scope.Words);
        cursor.AddTo(bits, scope);
        var postings = scope.RentPostings();
        while (terms.MoveNext())
        {
            postings.Reset(field, terms.Info);
            PostingsListCursor.AddTo(postings, bits, scope);
        }
        return new BitsCursor(rented, scope.Words, Bitmap.Count(bits), score);
    }
}
