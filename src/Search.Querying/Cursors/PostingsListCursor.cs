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
    public override bool CanRestart => true;

    /// <inheritdoc/>
    public override void Restart()
    {
        postings.Restart();
        Document = -1;
    }

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
        var kept = sums.IsEmpty ? PostingsBlocks.Keep(postings, documents) : PostingsBlocks.Keep(postings, documents, sums);
        for (var i = 0; i < Math.Min(kept, sums.Length); i++)
            sums[i] += MaxScore;
        Document = postings.Document;
        return kept;
    }

    /// <inheritdoc/>
    public override bool TryList(MatchList matches, SegmentScope scope) => PrefersList(scope) && List(postings, matches);

    /// <inheritdoc/>
    public override bool PrefersList(SegmentScope scope) => SegmentDocuments.MayBeListed(scope.Reader.DocumentCount, Cost);

    /// <inheritdoc/>
    public override int Count(SegmentScope scope) => scope.Reader.LiveBits.IsEmpty ? postings.Cost : base.Count(scope);

    /// <inheritdoc/>
    public override bool CostIsExact => true;

    /// <inheritdoc/>
    public override ulong[]? KeptBits(SegmentScope scope, long lookUps) => scope.DenseList(postings, lookUps)?.Bits;

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope)
    {
        if (KeptBits(scope, Cost) is { } kept)
            Bitmap.Or(bits, kept);
        else
            AddTo(postings, bits, scope);
    }

    /// <summary>Lists the documents of <paramref name="postings"/>, which stands before its first document.</summary>
    /// <returns><see langword="true"/>.</returns>
    public static bool List(PostingsCursor postings, MatchList matches)
    {
        for (var document = postings.Next(); document != NoMoreDocuments; document = postings.NextBlock())
            matches.Add(postings.RemainingDocuments);
        return true;
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
