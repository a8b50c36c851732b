using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>The documents of one term of a text field, scored by BM25.</summary>
internal sealed class TermCursor : DocumentCursor
{
    // What is looked at of a list to know beforehand what the best documents reach.
    private const int BlocksLookedAt = 16;
    private const int MostReached = 64;

    private readonly PostingsCursor _postings;
    private readonly SegmentScope _scope;
    private readonly SegmentReader _reader;
    private readonly Field _field;
    private readonly Bm25Scorer _scorer;
    private int _blockEnd = -1;
    private float _blockMaxScore;
    private ulong[]? _marks;
    private DenseList? _dense;
    private bool _isDenseKnown;

    /// <summary>Begins a walk.</summary>
    /// <param name="postings">The term's postings, before the first document.</param>
    /// <param name="scope">The segment.</param>
    /// <param name="field">The field.</param>
    /// <param name="scorer">The term's scorer.</param>
    public TermCursor(PostingsCursor postings, SegmentScope scope, Field field, Bm25Scorer scorer)
    {
        _postings = postings;
        _scope = scope;
        _reader = scope.Reader;
        _field = field;
        _scorer = scorer;
        MaxScore = scorer.Bound(postings.ListImpacts);
    }

    /// <inheritdoc/>
    public override long Cost => _postings.Cost;

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    public override float BlockMaxScore => _blockMaxScore;

    /// <inheritdoc/>
    public override int Next() => Document = _postings.Next();

    /// <inheritdoc/>
    public override int AdvanceTo(int target) => Document = _postings.AdvanceTo(target);

    /// <inheritdoc/>
    public override float Score() => _scorer.Score(_postings.Frequency, _reader.Norms(_field)[Document]);

    /// <inheritdoc/>
    public override int SeekBlock(int target)
    {
        // The postings between the target and the current document do not exist, so the current document's block stands for them.
        target = Math.Max(target, Document);
        if (target <= _blockEnd)
            return _blockEnd;
        _blockEnd = target == NoMoreDocuments ? NoMoreDocuments : _postings.SeekBlock(target);
        _blockMaxScore = _blockEnd == NoMoreDocuments ? 0 : _scorer.Bound(_postings.BlockImpacts);
        return _blockEnd;
    }

    /// <inheritdoc/>
    public override float MaxScoreBetween(int first, int last)
    {
        var best = 0f;
        while (true)
        {
            var end = SeekBlock(first);
            best = Math.Max(best, _blockMaxScore);
            if (end >= last)
                return best;
            first = end + 1;
        }
    }

    /// <inheritdoc/>
    public override int ReadBatch(int end, Span<int> documents, Span<float> scores)
    {
        if (Document > end)
            return 0;
        var block = _postings.RemainingDocuments;
        var count = Math.Min(block.Length, documents.Length);
        if (block[count - 1] > end)
            count = Ascending.FirstNotBelow(block[..count], end + 1);
        block[..count].CopyTo(documents);
        if (!scores.IsEmpty)
            _scorer.Score(block[..count], _postings.RemainingFrequencies, _reader.Norms(_field), scores);
        Document = count == block.Length ? _postings.NextBlock() : _postings.AdvanceTo(block[count]);
        return count;
    }

    /// <inheritdoc/>
    public override bool KeepsBlocks => true;

    /// <inheritdoc/>
    public override int Keep(Span<int> documents, Span<double> sums)
    {
        if (sums.IsEmpty)
        {
            var left = PostingsBlocks.Keep(_postings, documents);
            Document = _postings.Document;
            return left;
        }
        Span<int> places = stackalloc int[PostingsBlocks.PlacesLength];
        Span<int> frequencies = stackalloc int[PostingsBlocks.PlacesLength];
        var norms = _reader.Norms(_field);
        var kept = 0;
        for (var from = 0; from < documents.Length;)
        {
            var found = Find(documents[from..], places, frequencies, out var next);
            for (var i = 0; i < found; i++)
            {
                var place = from + places[i];
                var document = documents[place];
                sums[kept] = sums[place] + _scorer.Score(frequencies[i], norms[document]);
                documents[kept++] = document;
            }
            from += next;
        }
        Document = _postings.Document;
        return kept;
    }

    /// <inheritdoc/>
    public override void AddScores(ReadOnlySpan<int> documents, Span<double> sums)
    {
        if (documents.IsEmpty)
            return;
        Span<int> places = stackalloc int[PostingsBlocks.PlacesLength];
        Span<int> frequencies = stackalloc int[PostingsBlocks.PlacesLength];
        var norms = _reader.Norms(_field);
        for (var from = 0; from < documents.Length;)
        {
            var found = Find(documents[from..], places, frequencies, out var next);
            for (var i = 0; i < found; i++)
            {
                var place = from + places[i];
                sums[place] += _scorer.Score(frequencies[i], norms[documents[place]]);
            }
            from += next;
        }
        Document = _postings.Document;
    }

    // Finds the first of the documents, up to a place, that have the term, and how often they have it.
    private int Find(ReadOnlySpan<int> documents, Span<int> places, Span<int> frequencies, out int next)
    {
        if (Dense is { } dense && dense.IsFasterFor(documents))
        {
            next = documents.Length;
            var count = dense.Find(documents, places, frequencies);
            _postings.ReadFrequenciesAt(frequencies[..count]);
            return count;
        }
        var found = PostingsBlocks.Meet(_postings, documents, places, frequencies, out next);
        _postings.ReadFrequencies(frequencies[..found], frequencies);
        return found;
    }

    private DenseList? Dense
    {
        get
        {
            if (!_isDenseKnown)
                (_dense, _isDenseKnown) = (_scope.DenseList(_postings, Cost), true);
            return _dense;
        }
    }

    /// <inheritdoc/>
    public override float ReachedBy(int documents)
    {
        if (documents > MostReached || documents > Cost)
            return 0;
        Span<float> best = stackalloc float[documents];
        Span<float> scores = stackalloc float[TopRun.BatchLength];
        best.Clear();
        var norms = _reader.Norms(_field);
        _postings.MarkInto(null);
        var (first, second) = BestBlocks();
        for (var from = first; ; from = second)
        {
            _postings.AdvanceTo(from);
            var block = _postings.RemainingDocuments;
            _scorer.Score(block, _postings.RemainingFrequencies, norms, scores);
            foreach (var score in scores[..block.Length])
            {
                if (score > best[0])
                    Insert(best, score);
            }
            if (from >= second)
                break;
        }
        _postings.Restart();
        _postings.MarkInto(_marks);
        return best[0];
    }

    // Where two of the first blocks begin, or one: those with the best bounds, in their order.
    private (int First, int Second) BestBlocks()
    {
        var (best, next) = ((Start: 0, Bound: -1f), (Start: -1, Bound: -1f));
        var start = 0;
        for (var i = 0; i < BlocksLookedAt; i++)
        {
            var end = _postings.SeekBlock(start);
            if (end == NoMoreDocuments)
                break;
            var block = (Start: start, Bound: _scorer.Bound(_postings.BlockImpacts));
            if (block.Bound > best.Bound)
                (best, next) = (block, best);
            else if (block.Bound > next.Bound)
                next = block;
            start = end + 1;
        }
        return next.Bound < 0 ? (best.Start, best.Start) : (Math.Min(best.Start, next.Start), Math.Max(best.Start, next.Start));
    }

    // Puts the score into its place among ascending ones, and drops the least of them.
    private static void Insert(Span<float> ascending, float score)
    {
        var i = 1;
        for (; i < ascending.Length && ascending[i] < score; i++)
            ascending[i - 1] = ascending[i];
        ascending[i - 1] = score;
    }

    /// <inheritdoc/>
    public override void Collect(TopRun run)
    {
        run.Expect(this);
        Span<int> documents = stackalloc int[TopRun.BatchLength];
        Span<float> scores = stackalloc float[TopRun.BatchLength];
        var (target, runEnd, runBound) = (0, -1, 0f);
        while (target != NoMoreDocuments)
        {
            run.ThrowIfCancelled();
            if (run.Minimum > 0)
            {
                if (target > runEnd)
                {
                    runEnd = _postings.SeekRun(target);
                    runBound = _scorer.Bound(_postings.RunImpacts);
                }
                if (runEnd == NoMoreDocuments)
                    return;
                if (runBound < run.Minimum)
                {
                    target = runEnd + 1;
                    continue;
                }
                var blockEnd = SeekBlock(target);
                if (_blockMaxScore < run.Minimum)
                {
                    target = blockEnd + 1;
                    continue;
                }
            }
            if (Document < target)
                AdvanceTo(target);
            var count = ReadBatch(NoMoreDocuments - 1, documents, scores);
            count = ScoreKernel.KeepAtLeast(run.Minimum, documents[..count], scores[..count]);
            for (var i = 0; i < count; i++)
            {
                if (scores[i] >= run.Minimum && run.Accepts(documents[i]))
                    run.Offer(documents[i], scores[i]);
            }
            target = Document;
        }
    }

    /// <inheritdoc/>
    public override bool CanRestart => true;

    /// <inheritdoc/>
    public override void Restart()
    {
        _postings.Restart();
        (Document, _blockEnd) = (-1, -1);
    }

    /// <inheritdoc/>
    public override bool CanMark => true;

    /// <inheritdoc/>
    public override void MarkInto(ulong[] bits, SegmentScope scope)
    {
        if (KeptBits(scope, Cost) is { } kept)
        {
            Bitmap.Or(bits, kept);
            return;
        }
        _marks = bits;
        _postings.MarkInto(bits);
    }

    /// <inheritdoc/>
    public override void MarkRest()
    {
        if (_marks is not null)
            _postings.MarkRest();
    }

    /// <inheritdoc/>
    public override bool PrefersList(SegmentScope scope) => SegmentDocuments.MayBeListed(scope.Reader.DocumentCount, Cost);

    /// <inheritdoc/>
    public override bool TryList(MatchList matches, SegmentScope scope) => PrefersList(scope) && PostingsListCursor.List(_postings, matches);

    /// <inheritdoc/>
    public override int Count(SegmentScope scope) => scope.Reader.LiveBits.IsEmpty ? _postings.Cost : base.Count(scope);

    /// <inheritdoc/>
    public override bool CostIsExact => true;

    /// <inheritdoc/>
    public override ulong[]? KeptBits(SegmentScope scope, long lookUps) => scope.DenseList(_postings, lookUps)?.Bits;

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope)
    {
        if (KeptBits(scope, Cost) is { } kept)
            Bitmap.Or(bits, kept);
        else
            PostingsListCursor.AddTo(_postings, bits, scope);
    }
}
