namespace Search.Querying;

/// <summary>The documents that any of several clauses matches.</summary>
/// <typeparam name="TCombination">How the clauses' scores become one.</typeparam>
internal sealed class UnionCursor<TCombination> : DocumentCursor where TCombination : struct, ICombination
{
    // Merging a document into a list takes about as long as clearing, counting and reading that many bits of a bitmap.
    private const int DocumentsPerMerged = 256;

    private readonly DocumentCursor[] _clauses;
    private int[] _documents = [];
    private readonly TCombination _combination;
    private float _blockMaxScore;

    /// <summary>Begins a walk.</summary>
    /// <param name="clauses">The clauses, before their first documents.</param>
    /// <param name="combination">How their scores become one.</param>
    public UnionCursor(DocumentCursor[] clauses, TCombination combination)
    {
        _clauses = clauses;
        _combination = combination;
        var sum = 0.0;
        var best = 0f;
        foreach (var clause in clauses)
        {
            Cost += clause.Cost;
            NeedsConfirmation |= clause.NeedsConfirmation;
            sum += clause.MaxScore;
            best = Math.Max(best, clause.MaxScore);
        }
        MaxScore = ScoreBound.Of(combination.Total(sum, best));
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override bool NeedsConfirmation { get; }

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    public override float BlockMaxScore => _blockMaxScore;

    /// <inheritdoc/>
    public override int Next()
    {
        Begin();
        var current = Document;
        var least = NoMoreDocuments;
        for (var i = 0; i < _documents.Length; i++)
        {
            if (_documents[i] == current)
                _documents[i] = _clauses[i].Next();
            least = Math.Min(least, _documents[i]);
        }
        return Document = least;
    }

    /// <inheritdoc/>
    public override int AdvanceTo(int target)
    {
        Begin();
        var least = NoMoreDocuments;
        for (var i = 0; i < _documents.Length; i++)
        {
            if (_documents[i] < target)
                _documents[i] = _clauses[i].AdvanceTo(target);
            least = Math.Min(least, _documents[i]);
        }
        return Document = least;
    }

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (!NeedsConfirmation)
            return true;
        for (var i = 0; i < _documents.Length; i++)
        {
            if (_documents[i] == Document && _clauses[i].Confirm())
                return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public override float Score()
    {
        var sum = 0.0;
        var best = 0f;
        for (var i = 0; i < _documents.Length; i++)
        {
            if (_documents[i] != Document || !_clauses[i].Confirm())
                continue;
            var score = _clauses[i].Score();
            sum += score;
            best = Math.Max(best, score);
        }
        return (float)_combination.Total(sum, best);
    }

    /// <inheritdoc/>
    public override int SeekBlock(int target)
    {
        var end = NoMoreDocuments;
        var sum = 0.0;
        var best = 0f;
        foreach (var clause in _clauses)
        {
            end = Math.Min(end, clause.SeekBlock(target));
            sum += clause.BlockMaxScore;
            best = Math.Max(best, clause.BlockMaxScore);
        }
        _blockMaxScore = ScoreBound.Of(_combination.Total(sum, best));
        return end;
    }

    /// <inheritdoc/>
    public override void Collect(TopRun run) => new MaxScoreCollector<TCombination>(_clauses, _combination).Collect(run);

    /// <inheritdoc/>
    public override bool CanRestart => Array.TrueForAll(_clauses, static clause => clause.CanRestart);

    /// <inheritdoc/>
    public override void Restart()
    {
        Array.ForEach(_clauses, static clause => clause.Restart());
        _documents = [];
        Document = -1;
    }

    /// <inheritdoc/>
    public override bool CanMark => Array.TrueForAll(_clauses, static clause => clause.CanMark);

    /// <inheritdoc/>
    public override void MarkInto(ulong[] bits, SegmentScope scope)
    {
        foreach (var clause in _clauses)
            clause.MarkInto(bits, scope);
    }

    /// <inheritdoc/>
    public override void MarkRest()
    {
        foreach (var clause in _clauses)
            clause.MarkRest();
    }

    /// <inheritdoc/>
    public override bool PrefersList(SegmentScope scope) =>
        Cost <= scope.Reader.DocumentCount / DocumentsPerMerged && Array.TrueForAll(_clauses, clause => clause.PrefersList(scope));

    /// <inheritdoc/>
    public override bool TryList(MatchList matches, SegmentScope scope)
    {
        if (!PrefersList(scope) || !_clauses[0].TryList(matches, scope))
            return false;
        using var other = new MatchList();
        for (var i = 1; i < _clauses.Length; i++)
        {
            other.Clear();
            _clauses[i].TryList(other, scope);
            matches.Merge(other.Documents);
        }
        return true;
    }

    /// <inheritdoc/>
    public override int Count(SegmentScope scope)
    {
        if (_clauses.Length != 2 || !scope.Reader.LiveBits.IsEmpty || !_clauses[0].CostIsExact || !_clauses[1].CostIsExact)
            return base.Count(scope);

        // What both have was counted twice.
        return (int)Cost - new IntersectionCursor([new(_clauses[0], IsScored: false), new(_clauses[1], IsScored: false)]).Count(scope);
    }

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope)
    {
        foreach (var clause in _clauses)
            clause.AddTo(bits, scope);
    }

    // Not every use walks from document to document.
    private void Begin()
    {
        if (_documents.Length > 0)
            return;
        _documents = new int[_clauses.Length];
        _documents.AsSpan().Fill(-1);
    }

    /// <inheritdoc/>
    protected override bool PrefersLeaps(int asked) => (long)asked * LeapCost < Cost;
}
