using Search.Kernels;

namespace Search.Querying;

/// <summary>Walks the documents that contain every clause, in ascending order; the score is the sum of the scored clauses.</summary>
/// <remarks>Clauses are ordered by cost: the rarest one leads, the others only confirm.</remarks>
internal sealed class IntersectionCursor : DocumentCursor
{
    // Where the rarest clause has two blocks at most, next to nothing can be skipped.
    private const int MostScored = 2 * TopRun.BatchLength;

    private readonly DocumentCursor[] _clauses;
    private readonly bool[] _isScored;
    private readonly bool _keepsBlocks;
    private float _blockMaxScore;
    private DocumentCursor[]? _walked;

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
    public override bool CanRestart => Array.TrueForAll(_clauses, static clause => clause.CanRestart);

    /// <inheritdoc/>
    public override void Restart()
    {
        Array.ForEach(_clauses, static clause => clause.Restart());
        Array.ForEach(_walked ?? [], static clause => clause.Restart());
        Document = -1;
    }

    /// <inheritdoc/>
    public override bool CountsAsItCollects => _keepsBlocks && Cost <= MostScored;

    /// <inheritdoc/>
    public override int CollectAndCount(TopRun run) => new IntersectionCollector(this, _clauses, _isScored).CollectAndCount(run);

    /// <inheritdoc/>
    public override bool CanCollectAmong => _keepsBlocks && CanRestart && Array.TrueForAll(_isScored, static isScored => isScored);

    /// <inheritdoc/>
    public override bool FindsAllAtOnce(SegmentScope scope) => CanCollectAmong && AreBits(Walked(scope));

    /// <inheritdoc/>
    public override void CollectAmong(TopRun run, ReadOnlySpan<int> matches) =>
        new IntersectionCollector(this, _clauses, _isScored).CollectAmong(run, matches);

    /// <inheritdoc/>
    public override bool TryList(MatchList matches, SegmentScope scope)
    {
        var walked = Walked(scope);
        if (!_keepsBlocks || AreBits(walked))
            return false;
        Span<int> documents = stackalloc int[TopRun.BatchLength];
        var leader = walked[0];
        leader.Next();
        int count;
        while ((count = leader.ReadBatch(NoMoreDocuments - 1, documents, [])) > 0)
        {
            scope.ThrowIfCancelled();
            for (var i = 1; i < walked.Length && count > 0; i++)
                count = walked[i].Keep(documents[..count], []);
            matches.Add(documents[..count]);
        }
        return true;
    }

    /// <inheritdoc/>
    public override int Count(SegmentScope scope)
    {
        if (scope.Reader.LiveBits.IsEmpty && Walked(scope) is [BitsCursor left, BitsCursor right])
            return Bitmap.CountAnd(left.Bits, right.Bits);
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
        var walked = Walked(scope);
        if (walked.Length > 1 && walked[1].Cost > LeapCost * Cost && walked[1] is not BitsCursor)
        {
            base.AddTo(bits, scope);
            return;
        }
        var rented = scope.RentBits();
        var matches = rented.AsSpan(0, scope.Words);
        walked[0].AddTo(matches, scope);
        for (var i = 1; i < walked.Length; i++)
        {
            if (walked[i] is BitsCursor other)
                Bitmap.And(matches, other.Bits);
            else
                walked[i].KeepIn(matches, scope);
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

    // The clauses, through their bits where those are kept, for when nobody asks for scores.
    private DocumentCursor[] Walked(SegmentScope scope)
    {
        if (_walked is not null)
            return _walked;
        _walked = _clauses;
        for (var i = 0; i < _clauses.Length; i++)
        {
            var clause = _clauses[i];
            if (clause is BitsCursor || clause.KeptBits(scope, Cost) is not { } bits)
                continue;
            if (_walked == _clauses)
                _walked = [.. _clauses];
            _walked[i] = new BitsCursor(bits, scope.Words, clause.Cost, score: 0);
        }
        return _walked;
    }

    private static bool AreBits(DocumentCursor[] walked) => Array.TrueForAll(walked, static clause => clause is BitsCursor);
}
