namespace Search.Querying;

/// <summary>Alternatives of which the best counts, the others by a tie breaker.</summary>
internal sealed class DisjunctionPlan(Plan[] clauses, float tieBreaker) : Plan
{
    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored)
    {
        var cursors = Cursors.OpenAny(clauses, scope, isScored);
        return cursors.Length switch
        {
            0 => null,
            1 => cursors[0],
            _ when isScored => new UnionCursor<BestOfScores>(cursors, new BestOfScores(tieBreaker)),
            _ => new UnionCursor<SumOfScores>(cursors, default),
        };
    }

    /// <inheritdoc/>
    protected override Explanation ExplainMatch(SegmentScope scope, int document, DocumentCursor cursor)
    {
        var found = clauses.Select(clause => clause.Explain(scope, document)).Where(clause => clause.IsMatch).ToArray();
        if (found.Length == 1)
            return found[0];
        var how = tieBreaker == 0 ? "the best of:" : $"the best of these, and {QueryWords.Number(tieBreaker)} times the others:";
        return Explanation.Of(cursor.Score(), how, found);
    }

    /// <inheritdoc/>
    protected override Explanation ExplainMiss(SegmentScope scope, int document) =>
        Explanation.Miss("none of these is there:", [.. clauses.Select(clause => clause.Explain(scope, document))]);
}
