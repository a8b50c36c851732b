using Search.Kernels;

namespace Search.Querying;

/// <summary>Walks the documents that contain every clause, in ascending order; the score is the sum of the scored clauses.</summary>
/// <remarks>Clauses are ordered by cost: the rarest one leads, the others only confirm.</remarks>
internal sealed class IntersectionCursor : DocumentCursor
{
    private readonly DocumentCursor[] _clauses;
    private readonly bool[] _isScored;
    private readonly double[] _restBounds;
    private float _blockMaxScore;

    /// <summary>Begins a walk.</summary>
    /// <param name="clauses">At least one clause, each before its first document.</param>
    public IntersectionCursor(IEnumerable<IntersectionClause> clauses)
    {
        // Equal costs are common (one term in two fields' unions); the sort is stable, so that a search always runs the same way.
        var ordered = clauses.OrderBy(clause => clause.Cursor.Cost).ToArray();
        _clauses = [.. ordered.Select(clause => clause.Cursor)];
        _isScored = [.. ordered.Select(clause => clause.IsScored)];
        _restBounds = new double[_clauses.Length + 1];
        NeedsConfirmation = _clauses.Any(clause => clause.NeedsConfirmation);
        MaxScore = ScoreBound.Of(ordered.Where(clause => clause.IsScored).Sum(clause => (double)clause.Cursor.MaxScore));
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

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope)
    {
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

    private void SetRestBounds(bool block)
    {
        for (var i = _clauses.Length - 1; i >= 0; i--)
        {
            var bound = !_isScored[i] ? 0 : block ? _clauses[i].BlockMaxScore : _clauses[i].MaxScore;
            _restBounds[i] = _restBounds[i + 1] + bound;
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
}
