namespace Search.Querying;

/// <summary>Required, optional and prohibited clauses.</summary>
/// <remarks>The score is the sum of the required clauses, and of the optional ones that match.</remarks>
internal sealed class BooleanPlan : Plan
{
    // A filter this many times rarer than what it filters leads the walk; otherwise it is only asked about promising documents.
    private const int RarerToLead = 8;

    private readonly Plan[] _must;
    private readonly Plan[] _filter;
    private readonly Plan[] _should;
    private readonly Plan[] _mustNot;
    private readonly PlannedClause[] _clauses;
    private readonly int _minimum;

    /// <summary>Makes a plan.</summary>
    /// <param name="clauses">The clauses' plans.</param>
    /// <param name="minimumShouldMatch">As in <see cref="BooleanQuery"/>.</param>
    public BooleanPlan(PlannedClause[] clauses, int minimumShouldMatch)
    {
        _must = Of(Occur.Must);
        _filter = Of(Occur.Filter);
        _should = Of(Occur.Should);
        _mustNot = Of(Occur.MustNot);
        _clauses = clauses;
        _minimum = _must.Length + _filter.Length == 0 ? Math.Max(1, minimumShouldMatch) : minimumShouldMatch;

        Plan[] Of(Occur occur)
        {
            var count = 0;
            foreach (var clause in clauses)
                count += clause.Clause.Occur == occur ? 1 : 0;
            if (count == 0)
                return [];
            var plans = new Plan[count];
            count = 0;
            foreach (var (plan, clause) in clauses)
            {
                if (clause.Occur == occur)
                    plans[count++] = plan;
            }
            return plans;
        }
    }

    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored)
    {
        if (_minimum > 0 && _must.Length + _filter.Length + _mustNot.Length == 0)
            return Cursors.AtLeast(_minimum, Cursors.OpenAny(_should, scope, isScored));
        var required = new List<DocumentCursor>();
        var filters = new List<DocumentCursor>();
        if (!Cursors.TryOpenAll(_must, scope, isScored, required) || !Cursors.TryOpenAll(_filter, scope, false, filters))
            return null;
        DocumentCursor? optional = null;
        if (_minimum > 0)
        {
            if (Cursors.AtLeast(_minimum, Cursors.OpenAny(_should, scope, isScored)) is not { } group)
                return null;
            required.Add(group);
        }
        else if (isScored)
        {
            optional = Cursors.AtLeast(1, Cursors.OpenAny(_should, scope, isScored));
        }
        var cursor = Require(required, filters, isScored);
        if (optional is not null)
            cursor = new RequiredOptionalCursor(cursor, optional);
        var exclusions = Cursors.OpenAny(_mustNot, scope, isScored: false);
        return filters.Count + exclusions.Length > 0 ? new FilteredCursor(cursor, [.. filters], exclusions) : cursor;
    }

    /// <inheritdoc/>
    protected override Explanation ExplainMatch(SegmentScope scope, int document, DocumentCursor cursor)
    {
        var required = _must.Select(plan => plan.Explain(scope, document)).ToList();
        var optional = _should.Select(plan => plan.Explain(scope, document)).Where(clause => clause.IsMatch).ToList();
        if (_minimum > 0)
        {
            required.Add(Sum(optional));
            optional.Clear();
        }

        // As the cursors add: each group is rounded by itself.
        var parts = optional.Count == 0 ? required : required.Count == 0 ? optional : [Sum(required), Sum(optional)];
        parts.AddRange(_clauses.Where(clause => clause.Clause.Occur == Occur.Filter)
            .Select(filter => Explanation.Of(0, $"required, but does not count: {QueryWords.Of(filter.Clause.Query)}")));
        return parts.Count == 1 && _filter.Length == 0 ? parts[0] : Explanation.Of(cursor.Score(), "the sum of:", [.. parts]);
    }

    /// <inheritdoc/>
    protected override Explanation ExplainMiss(SegmentScope scope, int document)
    {
        var problems = _must.Concat(_filter).Select(plan => plan.Explain(scope, document)).Where(clause => !clause.IsMatch).ToList();
        var matching = _should.Select(plan => plan.Explain(scope, document)).ToList();
        if (matching.Count(clause => clause.IsMatch) < _minimum)
        {
            var wanted = _minimum == 1 ? "one" : QueryWords.Number(_minimum);
            problems.Add(Explanation.Miss($"at least {wanted} of these has to be there:", [.. matching]));
        }
        foreach (var prohibited in _mustNot.Select(plan => plan.Explain(scope, document)).Where(clause => clause.IsMatch))
            problems.Add(Explanation.Miss("it has what was excluded:", prohibited));
        return Explanation.Miss("it does not match:", [.. problems]);
    }

    private static Explanation Sum(List<Explanation> parts) => parts.Count == 1
        ? parts[0]
        : Explanation.Of((float)parts.Sum(part => (double)part.Value), "the sum of:", [.. parts]);

    // Takes those filters out of the list that take part in the walk.
    private static DocumentCursor Require(List<DocumentCursor> required, List<DocumentCursor> filters, bool isScored)
    {
        if (filters.Count == 0)
            return required.Count == 1 ? required[0] : new IntersectionCursor([.. required.Select(static cursor => new IntersectionClause(cursor, IsScored: true))]);
        var clauses = required.Select(cursor => new IntersectionClause(cursor, IsScored: true)).ToList();
        var walked = !isScored || required.Count != 1
            ? filters.ToArray()
            : [.. filters.Where(filter => filter.Cost * RarerToLead < required[0].Cost)];
        clauses.AddRange(walked.Select(filter => new IntersectionClause(filter, IsScored: false)));
        filters.RemoveAll(walked.Contains);
        return clauses.Count == 1 ? clauses[0].Cursor : new IntersectionCursor([.. clauses]);
    }
}
