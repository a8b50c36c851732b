namespace Search.Querying;

/// <summary>The documents that at least so many of several clauses match; the score is the sum of those that do.</summary>
/// <remarks>
/// A match is in one of the clauses that remain when the <c>minimum - 1</c> most frequent ones are left out: the others lead, those confirm.
/// </remarks>
internal sealed class MinimumMatchCursor : DocumentCursor
{
    private readonly DocumentCursor[] _clauses;
    private readonly int _leaders;
    private readonly int _minimum;
    private float _blockMaxScore;

    /// <summary>Begins a walk.</summary>
    /// <param name="clauses">The clauses, before their first documents.</param>
    /// <param name="minimum">How many have to match: at least 1, at most all.</param>
    public MinimumMatchCursor(IEnumerable<DocumentCursor> clauses, int minimum)
    {
        _clauses = [.. clauses.OrderBy(clause => clause.Cost)];
        _minimum = minimum;
        _leaders = _clauses.Length - minimum + 1;
        Cost = _clauses.Take(_leaders).Sum(clause => clause.Cost);
        MaxScore = ScoreBound.Of(_clauses.Sum(clause => (double)clause.MaxScore));
        NeedsConfirmation = _clauses.Any(clause => clause.NeedsConfirmation);
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
    public override int Next() => AdvanceTo(Document + 1);

    /// <inheritdoc/>
    public override int AdvanceTo(int target)
    {
        while (true)
        {
            var candidate = NoMoreDocuments;
            for (var i = 0; i < _leaders; i++)
                candidate = Math.Min(candidate, Move(i, target));
            if (candidate == NoMoreDocuments || IsInEnough(candidate))
                return Document = candidate;
            target = candidate + 1;
        }
    }

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (!NeedsConfirmation)
            return true;
        var matching = 0;
        for (var i = 0; i < _clauses.Length && matching < _minimum; i++)
        {
            if (Move(i, Document) == Document && _clauses[i].Confirm())
                matching++;
        }
        return matching >= _minimum;
    }

    /// <inheritdoc/>
    public override float Score()
    {
        var sum = 0.0;
        for (var i = 0; i < _clauses.Length; i++)
        {
            if (Move(i, Document) == Document && _clauses[i].Confirm())
                sum += _clauses[i].Score();
        }
        return (float)sum;
    }

    /// <inheritdoc/>
    public override int SeekBlock(int target)
    {
        var end = NoMoreDocuments;
        var sum = 0.0;
        foreach (var clause in _clauses)
        {
            end = Math.Min(end, clause.SeekBlock(target));
            sum += clause.BlockMaxScore;
        }
        _blockMaxScore = ScoreBound.Of(sum);
        return end;
    }

    private bool IsInEnough(int document)
    {
        var found = 0;
        for (var i = 0; i < _leaders; i++)
        {
            if (_clauses[i].Document == document)
                found++;
        }
        for (var i = _leaders; i < _clauses.Length && found < _minimum; i++)
        {
            if (found + _clauses.Length - i < _minimum)
                return false;
            if (Move(i, document) == document)
                found++;
        }
        return found >= _minimum;
    }

    private int Move(int clause, int target)
    {
        var cursor = _clauses[clause];
        return cursor.Document < target ? cursor.AdvanceTo(target) : cursor.Document;
    }
}
