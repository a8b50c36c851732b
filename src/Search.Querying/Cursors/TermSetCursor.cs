using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>The documents of any of many terms, each with the same score.</summary>
/// <remarks>
/// A search for the first documents is over after a few, as all are equal: it reads the lists' beginnings alone. Whoever else walks gets a bitmap of
/// all the lists, made at the first move.
/// </remarks>
/// <param name="scope">The segment.</param>
/// <param name="field">The terms' field.</param>
/// <param name="terms">The terms' entries.</param>
/// <param name="score">What each document scores.</param>
internal sealed class TermSetCursor(SegmentScope scope, Field field, ReadOnlyMemory<TermInfo> terms, float score) : ConstantScoreCursor(score)
{
    // How many times the documents wanted are looked for at first, in the stretch where the most frequent term alone would have them.
    private const int Margin = 2;

    private readonly PostingsCursor _postings = scope.RentPostings();
    private ulong[]? _bits;

    /// <inheritdoc/>
    public override long Cost { get; } = Math.Min(scope.Reader.DocumentCount, Total(terms.Span));

    /// <inheritdoc/>
    public override int Next() => AdvanceTo(Document + 1);

    /// <inheritdoc/>
    public override int AdvanceTo(int target)
    {
        var next = Bitmap.Next(All(), target);
        return Document = next < 0 ? NoMoreDocuments : next;
    }

    /// <inheritdoc/>
    public override void Collect(TopRun run)
    {
        var most = 0;
        foreach (var term in terms.Span)
            most = Math.Max(most, term.DocumentFrequency);
        var end = (long)scope.Reader.DocumentCount * run.Wanted * Margin / most;
        if (end < scope.Reader.DocumentCount / 2)
        {
            AddTo(BitsOf(), (int)end);
            Offer(run, 0, (int)end);
        }
        else
        {
            end = 0;
        }
        if (Score() < run.Minimum)
            return;
        AddTo(BitsOf(), NoMoreDocuments);
        Offer(run, (int)end, NoMoreDocuments);
    }

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope) => AddTo(bits, NoMoreDocuments);

    private static long Total(ReadOnlySpan<TermInfo> terms)
    {
        var total = 0L;
        foreach (var term in terms)
            total += term.DocumentFrequency;
        return total;
    }

    private Span<ulong> BitsOf() => (_bits ??= scope.RentBits()).AsSpan(0, scope.Words);

    private ReadOnlySpan<ulong> All()
    {
        if (_bits is null)
            AddTo(BitsOf(), NoMoreDocuments);
        return BitsOf();
    }

    private void Offer(TopRun run, int first, int end)
    {
        var bits = BitsOf();
        var visited = 0;
        for (var document = Bitmap.Next(bits, first); document >= 0 && document < end && Score() >= run.Minimum; document = Bitmap.Next(bits, document + 1))
        {
            if (run.Accepts(document))
                run.Offer(document, Score());
            if ((++visited & (TopRun.WindowLength - 1)) == 0)
                run.ThrowIfCancelled();
        }
    }

    private void AddTo(Span<ulong> bits, int end)
    {
        foreach (ref readonly var term in terms.Span)
        {
            scope.ThrowIfCancelled();
            if (term.DocumentFrequency == 1)
            {
                if (term.PostingsOffset < end)
                    Bitmap.Set(bits, (int)term.PostingsOffset);
                continue;
            }
            _postings.Reset(field, term);
            for (var document = _postings.Next(); document < end; document = _postings.NextBlock())
            {
                var documents = _postings.RemainingDocuments;
                Bitmap.Set(bits, documents[^1] < end ? documents : documents[..Ascending.FirstNotBelow(documents, end)]);
            }
        }
    }
}
