using Search.Kernels;

namespace Search.Querying;

/// <summary>Walks the documents that contain every clause, in ascending order; the score is the sum of the scored clauses.</summary>
/// <remarks>Clauses are ordered by cost: the rarest one leads, the others only confirm.</remarks>
internal sealed class IntersectionCursor : DocumentCursor
{
    private readonly DocumentCursor[] _clauses;
    private readonly bool[] _isScored;
    private readonly double[] _restBounds;
    private readonly bool _keepsBlocks;
    private float _blockMaxScore;

    /// <summary>Begins a walk.</summary>
    /// <param name="clauses">At least one clause, each before its first document.</param>
    public IntersectionCursor(IReadOnlyCollection<IntersectionClause> clauses)
    {
        _clauses = new DocumentCursor[clauses.Count];
        _isScored = new bool[clauses.Count];
        var count = 0;
        foreach (var clause in clauses)
            (_clauses[count], _isScored[count++]) = (clause.Cursor, clause.IsScored);
        SortByCost();
        _restBounds = new double[_clauses.Length + 1];
        _keepsBlocks = true;
        var most = 0.0;
        for (var i = 0; i < _clauses.Length; i++)
        {
            NeedsConfirmation |= _clauses[i].NeedsConfirmation;
            _keepsBlocks &= i == 0 || _clauses[i].KeepsBlocks;
            most += _isScored[i] ? _clauses[i].MaxScore : 0;
        }
        _keepsBlocks &= !NeedsConfirmation;
        MaxScore = ScoreBound.Of(most);
    }

    /// <inheritdoc/>
    public override long Cost => _clauses[0].Cost;

    /// <inheritdoc/>
    public override bool NeedsConfirmation { get; }

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    public override float BlockMaxScore => _blockMaxScore;

    /// <inheritdoc/>
    public override int Next() => Document = Align(_clauses[0].Next());

    /// <inheritdoc/>
    public override int AdvanceTo(int target) => Document = Align(_clauses[0].AdvanceTo(target));

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (!NeedsConfirmation)
            return true;
        foreach (var clause in _clauses)
        {
            if (!clause.Confirm())
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override float Score()
    {
        var sum = 0.0;
        for (var i = 0; i < _clauses.Length; i++)
        {
            if (_isScored[i])
                sum += _clauses[i].Score();
        }
        return (float)sum;
    }

    /// <inheritdoc/>
    public override int SeekBlock(int target)
    {
        var end = NoMoreDocuments;
        var sum = 0.0;
        for (var i = 0; i < _clauses.Length; i++)
        {
            if (!_isScored[i])
                continue;
            end = Math.Min(end, _clauses[i].SeekBlock(target));
            sum += _clauses[i].BlockMaxScore;
        }
        _blockMaxScore = ScoreBound.Of(sum);
        return end;
    }

    /// <inheritdoc/>
    public override void Collect(TopRun run)
    {
        if (_keepsBlocks)
            CollectBlocks(run, null);
        else
            CollectOneByOne(run);
    }

    /// <inheritdoc/>
    public override bool TryCollectAll(TopRun run, MatchList matches, SegmentScope scope)
    {
        if (_keepsBlocks)
            CollectBlocks(run, matches);
        return _keepsBlocks;
    }

    /// <inheritdoc/>
    public override bool TryList(MatchList matches, SegmentScope scope)
    {
        if (!_keepsBlocks)
            return false;
        Span<int> documents = stackalloc int[TopRun.BatchLength];
        for (var document = _clauses[0].Next(); document != NoMoreDocuments; document = _clauses[0].Document)
        {
            scope.ThrowIfCancelled();
            ListBlocks(matches, TopRun.WindowEnd(document), documents);
        }
        return true;
    }

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope)
    {
        if (_keepsBlocks)
        {
            using var listed = new MatchList();
            TryList(listed, scope);
            Bitmap.Set(bits, listed.Documents);
            return;
        }
        if (_clauses.Length > 1 && _clauses[1].Cost > LeapCost * Cost)
        {
            base.AddTo(bits, scope);
            return;
        }
        var rented = scope.RentBits();
        var matches = rented.AsSpan(0, scope.Words);
        _clauses[0].AddTo(matches, scope);
        for (var i = 1; i < _clauses.Length; i++)
            _clauses[i].KeepIn(matches, scope);
        Bitmap.Or(bits, matches);
        scope.ReturnBits(rented);
    }

    /// <inheritdoc/>
    protected override bool PrefersLeaps(int asked) => (long)asked * (NeedsConfirmation ? 1 : LeapCost) < Cost;

    // Equal costs are common (one term in two fields' unions); the sort is stable, so that a search always runs the same way.
    private void SortByCost()
    {
        for (var i = 1; i < _clauses.Length; i++)
        {
            for (var j = i; j > 0 && _clauses[j].Cost < _clauses[j - 1].Cost; j--)
            {
                (_clauses[j], _clauses[j - 1]) = (_clauses[j - 1], _clauses[j]);
                (_isScored[j], _isScored[j - 1]) = (_isScored[j - 1], _isScored[j]);
            }
        }
    }

    private int Align(int document)
    {
        while (document != NoMoreDocuments)
        {
            var farthest = document;
            for (var i = 1; i < _clauses.Length && farthest == document; i++)
                farthest = _clauses[i].Document < document ? _clauses[i].AdvanceTo(document) : _clauses[i].Document;
            if (farthest == document)
                return document;
            if (farthest == NoMoreDocuments)
                return NoMoreDocuments;
            document = _clauses[0].AdvanceTo(farthest);
        }
        return document;
    }

    private void CollectOneByOne(TopRun run)
    {
        var document = _clauses[0].Next();
        while (document != NoMoreDocuments)
        {
            run.ThrowIfCancelled();
            var end = TopRun.WindowEnd(document);
            if (run.Minimum > 0)
            {
                var blockEnd = SeekBlock(document);
                if (_blockMaxScore < run.Minimum)
                {
                    document = blockEnd == NoMoreDocuments ? NoMoreDocuments : _clauses[0].AdvanceTo(blockEnd + 1);
                    continue;
                }
                end = Math.Min(end, blockEnd);
                SetRestBounds(block: true);
            }
            else
            {
                SetRestBounds(block: false);
            }
            while (document <= end)
            {
                var next = Visit(run, document);
                document = next == NoMoreDocuments ? next : next > document ? _clauses[0].AdvanceTo(next) : _clauses[0].Next();
            }
        }
    }

    private void SetRestBounds(bool block)
    {
        for (var i = _clauses.Length - 1; i >= 0; i--)
        {
            var bound = !_isScored[i] ? 0 : block ? _clauses[i].BlockMaxScore : _clauses[i].MaxScore;
            _restBounds[i] = _restBounds[i + 1] + bound;
        }
    }

    // The leader's matches, a block at a time, are sifted by one clause after the other; those whose bound falls short are dropped on the way.
    private void CollectBlocks(TopRun run, MatchList? matches)
    {
        Span<int> documents = stackalloc int[TopRun.BatchLength];
        Span<float> scores = stackalloc float[TopRun.BatchLength];
        Span<double> sums = stackalloc double[TopRun.BatchLength];
        var leader = _clauses[0];
        SetRestBounds(block: false);
        var listBounds = _restBounds[1];
        var stretch = new Stretch(-1, HasBounds: false);
        var document = leader.Next();
        while (document != NoMoreDocuments)
        {
            run.ThrowIfCancelled();
            var end = NoMoreDocuments - 1;
            if (run.Minimum > 0 && _isScored[0])
            {
                if (document > stretch.End)
                    stretch = new Stretch(Math.Min(end, leader.SeekBlock(document)), HasBounds: false);
                end = stretch.End;
                if (FallsShort(run.Minimum, document, listBounds, ref stretch))
                {
                    if (matches is not null)
                        ListBlocks(matches, end, documents);
                    else if (end < NoMoreDocuments - 1 && leader.Document <= end)
                        leader.AdvanceTo(end + 1);
                    document = end == NoMoreDocuments - 1 ? NoMoreDocuments : leader.Document;
                    continue;
                }
            }
            var count = leader.ReadBatch(end, documents, _isScored[0] ? scores : []);
            if (!_isScored[0])
                scores.Clear();
            if (matches is null && run.Minimum > 0)
                count = ScoreKernel.KeepAtLeast(MathF.BitDecrement((float)(ScoreBound.LeastTotal(run.Minimum) - _restBounds[1])), documents, scores[..count]);
            for (var i = 0; i < count; i++)
                sums[i] = scores[i];
            Sift(run, documents[..count], sums[..count], matches);
            document = leader.Document;
        }
    }

    // Whether no document from the first through the end of the stretch, for which one bound of the leader holds, reaches the minimum. If some may,
    // the bounds of what the other clauses can add are set for the stretch: once, as the clauses are asked about ascending stretches.
    private bool FallsShort(float minimum, int first, double listBounds, ref Stretch stretch)
    {
        var leading = _clauses[0].BlockMaxScore;
        if (ScoreBound.Of(leading + listBounds) < minimum)
            return true;
        for (var i = _clauses.Length - 1; i > 0 && !stretch.HasBounds; i--)
        {
            var clause = _clauses[i];
            var bound = !_isScored[i] ? 0 : clause.Cost <= LeapCost * Cost ? clause.MaxScoreBetween(first, stretch.End) : clause.MaxScore;
            _restBounds[i] = _restBounds[i + 1] + bound;
        }
        stretch = stretch with { HasBounds = true };
        return ScoreBound.Of(leading + _restBounds[1]) < minimum;
    }

    private void Sift(TopRun run, Span<int> documents, Span<double> sums, MatchList? matches)
    {
        var left = documents.Length;
        for (var i = 1; i < _clauses.Length && left > 0; i++)
        {
            left = _clauses[i].Keep(documents[..left], sums);
            if (matches is null)
                left = DropBelow(run.Minimum, _restBounds[i + 1], documents[..left], sums);
        }
        matches?.Add(documents[..left]);
        for (var i = 0; i < left; i++)
        {
            var score = (float)sums[i];
            if (score >= run.Minimum && run.Accepts(documents[i]))
                run.Offer(documents[i], score);
        }
    }

    // Keeps those that reach the minimum with what the clauses not yet asked can add.
    private static int DropBelow(float minimum, double rest, Span<int> documents, Span<double> sums)
    {
        if (minimum <= 0)
            return documents.Length;
        var least = ScoreBound.LeastTotal(minimum) - rest;
        sums = sums[..documents.Length];
        var left = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var sum = sums[i];
            documents[left] = documents[i];
            sums[left] = sum;
            left += sum >= least ? 1 : 0;
        }
        return left;
    }

    private void ListBlocks(MatchList matches, int end, Span<int> documents)
    {
        int count;
        while ((count = _clauses[0].ReadBatch(end, documents, [])) > 0)
        {
            for (var i = 1; i < _clauses.Length && count > 0; i++)
                count = _clauses[i].Keep(documents[..count], []);
            matches.Add(documents[..count]);
        }
    }

    // Offers the leader's document if it matches and may reach the minimum. Returns where the next match can be, when that is known.
    private int Visit(TopRun run, int document)
    {
        var sum = 0.0;
        for (var i = 0; i < _clauses.Length; i++)
        {
            var clause = _clauses[i];
            if (clause.Document < document)
                clause.AdvanceTo(document);
            if (clause.Document != document)
                return clause.Document;
            if (!_isScored[i])
                continue;
            sum += clause.NeedsConfirmation ? _restBounds[i] - _restBounds[i + 1] : clause.Score();
            if (ScoreBound.Of(sum + _restBounds[i + 1]) < run.Minimum)
                return document;
        }
        if (run.Accepts(document) && Confirm())
            run.Offer(document, Score());
        return document;
    }

    // Documents through the end, for which one bound of the leader holds, and whether the other clauses' bounds are set for them.
    private readonly record struct Stretch(int End, bool HasBounds);
}
