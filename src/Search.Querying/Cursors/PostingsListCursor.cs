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
    public override bool KeepsBlocks => true;

    /// <inheritdoc/>
    public override int ReadBatch(int end, Span<int> documents, Span<float> scores)
    {
        if (Document > end)
            return 0;
        var block = postings.RemainingDocuments;
        var count = Math.Min(block.Length, documents.Length);
        if (block[count - 1] > end)
            count = Ascending.FirstNotBelow(block[..count], end + 1);
        block[..count].CopyTo(documents);
        if (!scores.IsEmpty)
            scores[..count].Fill(MaxScore);
        Document = count == block.Length ? postings.NextBlock() : postings.AdvanceTo(block[count]);
        return count;
    }

    /// <inheritdoc/>
    public override int Keep(Span<int> documents, Span<double> sums)
    {
        var kept = Keep(postings, documents, sums);
        for (var i = 0; i < Math.Min(kept, sums.Length); i++)
            sums[i] += MaxScore;
        Document = postings.Document;
        return kept;
    }

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope) => AddTo(postings, bits, scope);

    /// <summary>Keeps those documents that <paramref name="postings"/> has, moved to the front, and moves to the first not below the last one given.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="documents">Ascending documents, at most <see cref="TopRun.BatchLength"/>.</param>
    /// <param name="sums">Moved along; may be empty.</param>
    /// <returns>How many it has.</returns>
    public static int Keep(PostingsCursor postings, Span<int> documents, Span<double> sums)
    {
        if (documents.IsEmpty)
            return 0;
        Span<int> places = stackalloc int[TopRun.BatchLength];
        Span<int> blockPlaces = stackalloc int[TopRun.BatchLength];
        var last = documents[^1];
        var kept = 0;
        for (var from = 0; from < documents.Length;)
        {
            var found = PostingsBlocks.Meet(postings, documents[from..], places, blockPlaces, out var next);
            for (var i = 0; i < found && !sums.IsEmpty; i++)
                sums[kept + i] = sums[from + places[i]];
            for (var i = 0; i < found; i++)
                documents[kept++] = documents[from + places[i]];
            from += next;
        }
        PostingsBlocks.Finish(postings, last);
        return kept;
    }

    /// <summary>Adds the documents of <paramref name="postings"/>, which stands before its first document.</summary>
    public static void AddTo(PostingsCursor postings, Span<ulong> bits, SegmentScope scope)
    {
        var blocks = 0;
        for (var document = postings.Next(); document != NoMoreDocuments; document = postings.NextBlock())
        {
            Bitmap.Set(bits, postings.RemainingDocuments);
            if ((++blocks & 31) == 0)
                scope.ThrowIfCancelled();
        }
    }
}
