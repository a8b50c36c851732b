using Search.Kernels;

namespace Search.Querying;

/// <summary>The documents of a bitmap.</summary>
/// <param name="bits">The bitmap; only its first <paramref name="words"/> words count.</param>
/// <param name="words">Words of the segment's bitmaps.</param>
/// <param name="count">How many bits are set.</param>
/// <param name="score">What each scores.</param>
internal sealed class BitsCursor(ulong[] bits, int words, long count, float score) : ConstantScoreCursor(score)
{
    /// <inheritdoc/>
    public override long Cost => count;

    /// <inheritdoc/>
    public override int Next() => AdvanceTo(Document + 1);

    /// <inheritdoc/>
    public override int AdvanceTo(int target)
    {
        var next = Bitmap.Next(bits.AsSpan(0, words), target);
        return Document = next < 0 ? NoMoreDocuments : next;
    }

    /// <summary>The bitmap.</summary>
    public ReadOnlySpan<ulong> Bits => bits.AsSpan(0, words);

    /// <inheritdoc/>
    public override bool CanRestart => true;

    /// <inheritdoc/>
    public override void Restart() => Document = -1;

    /// <inheritdoc/>
    public override bool KeepsBlocks => true;

    /// <inheritdoc/>
    public override int Keep(Span<int> documents, Span<double> sums)
    {
        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            // Without a jump, as which of them stay cannot be foretold.
            var document = documents[i];
            documents[kept] = document;
            if (!sums.IsEmpty)
                sums[kept] = sums[i] + MaxScore;
            kept += Bitmap.Contains(bits, document) ? 1 : 0;
        }
        return kept;
    }

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> target, SegmentScope scope) => Bitmap.Or(target, bits.AsSpan(0, words));
}
