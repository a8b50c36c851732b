using Search.Kernels;

namespace Search.Querying;

/// <summary>Walks the documents that contain every clause, in ascending order; the score is the sum of the scored clauses.</summary>
/// <remarks>Clauses are ordered by cost: the rarest one leads, the others only confirm.</remarks>
internal sealed class IntersectionCursor : DocumentCursor
{
    private readonly DocumentCursor[] _clauses;
    private readonly bool[] _isScored;
    private readonly bool _keepsBlocks;
    private float _blockMaxScore;

    /// <summary>Begins a walk.</summary>
    /// <param name="clauses">At least one clause, each before its first document.</param>
    public IntersectionCursor(ReadOnlySpan<IntersectionClause> clauses)
    {
        _clauses = new DocumentCursor[clauses.Length];
        _isScored = new bool[clauses.Length];
        var count = 0;
        foreach (var clause in clauses)
            (_clauses[count], _isScored[count++]) = (clause.Cursor, clause.IsScored);
        SortByCost();
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
        var collector = new IntersectionCollector(this, _clauses, _isScored);
        if (_keepsBlocks)
            collector.CollectBlocks(run);
        else
            collector.CollectOneByOne(run);
    }

    /// <inheritdoc/>
    public override bool CanCollectAmong => _keepsBlocks && Array.TrueForAll(_isScored, static isScored => isScored);

    /// <inheritdoc/>
    public override void CollectAmong(TopRun run, SegmentDocuments matches) =>
        new IntersectionCollector(this, _clauses, _isScored).CollectAmong(run, matches);

    /// <inheritdoc/>
    public override bool TryList(MatchList matches, SegmentScope scope)
    {
        if (!_keepsBlocks || UseBits(scope))
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
    public override int Count(SegmentScope scope)
    {
        if (UseBits(scope) && _clauses.Length == 2 && scope.Reader.LiveBits.IsEmpty)
            return Bitmap.CountAnd(((BitsCursor)_clauses[0]).Bits, ((BitsCursor)_clauses[1]).Bits);
        using var listed = new MatchList();
        return TryList(listed, scope) ? listed.CountLive(scope.Reader) : base.Count(scope);
    }

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope)
    {
        using var listed = new MatchList();
        if (TryList(listed, scope))
        {
            Bitmap.Set(bits, listed.Documents);
            return;
        }
        var isLed = _clauses.Length > 1 && _clauses[1].Cost > LeapCost * Cost;
        if (isLed && !UseBits(scope))
        {
            base.AddTo(bits, scope);
            return;
        }
        var rented = scope.RentBits();
        var matches = rented.AsSpan(0, scope.Words);
        _clauses[0].AddTo(matches, scope);
        for (var i = 1; i < _clauses.Length; i++)
        {
            if (_clauses[i] is BitsCursor other)
                Bitmap.And(matches, other.Bits);
            else
                _clauses[i].KeepIn(matches, scope);
        }
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

    // Clauses that are kept as bits walk through those, as nobody asks for scores. Returns whether all do.
    private bool UseBits(SegmentScope scope)
    {
        var all = true;
        for (var i = 0; i < _clauses.Length; i++)
        {
            var clause = _clauses[i];
            if (clause is BitsCursor)
                continue;
            if (clause.KeptBits(scope, Cost) is { } bits)
                _clauses[i] = new BitsCursor(bits, scope.Words, clause.Cost, score: 0);
            else
                all = false;
        }
        return all;
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
}
