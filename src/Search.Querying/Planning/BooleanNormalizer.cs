namespace Search.Querying;

/// <summary>Brings one Boolean query into its simplest form; see <see cref="QueryNormalizer"/>.</summary>
internal sealed class BooleanNormalizer
{
    private static readonly MatchNoneQuery None = new();

    private readonly bool _isScored;
    private readonly List<Query> _must = [];
    private readonly List<Query> _filter = [];
    private readonly List<Query> _should = [];
    private readonly List<Query> _mustNot = [];
    private int _minimum;
    private bool _matchesNothing;

    private BooleanNormalizer(bool isScored) => _isScored = isScored;

    /// <summary>The simplest form of a Boolean query.</summary>
    public static Query Normalize(BooleanQuery query, bool isScored)
    {
        if (IsSimple(query))
            return query;
        var normalizer = new BooleanNormalizer(isScored) { _minimum = Math.Max(0, query.MinimumShouldMatch) };
        foreach (var clause in query.Clauses)
            normalizer.Add(clause);
        return normalizer._matchesNothing ? None : normalizer.Result();
    }

    // Whether it asks for words alone, more than one, any of them or all.
    private static bool IsSimple(BooleanQuery query)
    {
        var clauses = query.Clauses;
        if (clauses.Count < 2 || query.MinimumShouldMatch > 1 || query.MinimumShouldMatch < 0)
            return false;
        var occur = clauses[0].Occur;
        if (occur != Occur.Should && !(occur == Occur.Must && query.MinimumShouldMatch == 0))
            return false;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Occur != occur || clauses[i].Query is not TermQuery)
                return false;
        }
        return true;
    }

    private void Add(BooleanClause clause)
    {
        var isScored = _isScored && clause.Occur is Occur.Must or Occur.Should;
        var query = QueryNormalizer.Normalize(clause.Query, isScored);
        switch (clause.Occur)
        {
            case Occur.Must when _isScored:
                AddRequired(query, _must);
                break;
            case Occur.Must or Occur.Filter:
                AddRequired(query, _filter);
                break;
            case Occur.Should:
                AddOptional(query);
                break;
            default:
                AddProhibited(query);
                break;
        }
    }

    private void AddRequired(Query query, List<Query> target)
    {
        if (query is MatchNoneQuery)
            _matchesNothing = true;
        else if (query is BooleanQuery nested && nested.Clauses.All(clause => clause.Occur != Occur.Should))
            Splice(nested, target);
        else
            target.Add(query);
    }

    // What the nested query requires counts for the score only where the query itself does.
    private void Splice(BooleanQuery nested, List<Query> target)
    {
        foreach (var clause in nested.Clauses)
            (clause.Occur switch { Occur.Must => target, Occur.Filter => _filter, _ => _mustNot }).Add(clause.Query);
    }

    private void AddOptional(Query query)
    {
        if (_minimum <= 1 && IsPlainUnion(query, out var nested))
            _should.AddRange(nested.Clauses.Select(clause => clause.Query));
        else if (query is not MatchNoneQuery)
            _should.Add(query);
    }

    private void AddProhibited(Query query)
    {
        if (query is MatchAllQuery)
            _matchesNothing = true;
        else if (IsPlainUnion(query, out var nested))
            _mustNot.AddRange(nested.Clauses.Select(clause => clause.Query));
        else if (query is not MatchNoneQuery)
            _mustNot.Add(query);
    }

    private static bool IsPlainUnion(Query query, out BooleanQuery union)
    {
        union = query as BooleanQuery ?? new BooleanQuery([]);
        return query is BooleanQuery { MinimumShouldMatch: <= 1 } && union.Clauses.All(clause => clause.Occur == Occur.Should);
    }

    private Query Result()
    {
        if (_must.Count + _filter.Count == 0)
            _minimum = Math.Max(1, _minimum);
        if (_should.Count < _minimum)
            return None;
        if (_minimum > 0 && _should.Count == _minimum)
            RequireAllOptional();
        if (!_isScored && _minimum == 0)
            _should.Clear();
        if (!_isScored && _minimum == 1 && _should.Any(query => query is MatchAllQuery))
        {
            _should.Clear();
            _minimum = 0;
            _filter.Add(new MatchAllQuery());
        }
        DropFiltersThatMatchEverything();
        return Unwrapped() ?? new BooleanQuery([.. Clauses()], _minimum);
    }

    private void RequireAllOptional()
    {
        foreach (var query in _should)
            AddRequired(query, _isScored ? _must : _filter);
        _should.Clear();
        _minimum = 0;
    }

    // A filter for everything decides only whether optional clauses are optional, so it stays when no other clause is required.
    private void DropFiltersThatMatchEverything()
    {
        var others = _filter.Where(query => query is not MatchAllQuery).Distinct().ToList();
        if (others.Count < _filter.Count && _must.Count + others.Count == 0 && _minimum == 0)
            others.Add(new MatchAllQuery());
        _filter.Clear();
        _filter.AddRange(others);
    }

    private Query? Unwrapped()
    {
        if (_mustNot.Count + _should.Count > 0 || _must.Count + _filter.Count != 1)
            return null;
        if (_must.Count == 1)
            return _must[0];
        return _isScored ? new ConstantScoreQuery(_filter[0], 0) : _filter[0];
    }

    private IEnumerable<BooleanClause> Clauses() =>
        _must.Select(query => new BooleanClause(query, Occur.Must))
            .Concat(_filter.Select(query => new BooleanClause(query, Occur.Filter)))
            .Concat(_should.Select(query => new BooleanClause(query, Occur.Should)))
            .Concat(_mustNot.Select(query => new BooleanClause(query, Occur.MustNot)));
}
