namespace Search.Querying;

/// <summary>The clauses of one group, joined by the rules of Lucene's classic parser with OR as the default operator.</summary>
internal sealed class ClauseList
{
    private readonly List<BooleanClause> _clauses = [];

    // Whether the last clause is a filter only because its field narrows.
    private bool _lastNarrows;

    /// <summary>Whether nothing has been added, not even a clause without words.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Adds a clause.</summary>
    /// <param name="query">The clause; <see langword="null"/> when it holds no word, which still makes AND require the one before.</param>
    /// <param name="conjunction">What stands before it.</param>
    /// <param name="sign">Must, MustNot, or Should where there is no sign.</param>
    /// <param name="narrows">Whether it is a filter when nothing says otherwise.</param>
    public void Add(Query? query, Conjunction conjunction, Occur sign, bool narrows)
    {
        IsEmpty = false;
        if (_clauses.Count > 0)
            Join(conjunction);
        if (query is null)
            return;
        _lastNarrows = narrows && sign == Occur.Should && conjunction != Conjunction.Or;
        var occur = sign switch
        {
            Occur.Should when _lastNarrows => Occur.Filter,
            Occur.Should when conjunction == Conjunction.And => Occur.Must,
            _ => sign,
        };
        _clauses.Add(new BooleanClause(query, occur));
    }

    /// <summary>The group as a query; <see langword="null"/> when it has no clause.</summary>
    public Query? Build() => _clauses switch
    {
        [] => null,
        [{ Occur: not Occur.MustNot } only] => only.Query,
        _ when _clauses.TrueForAll(c => c.Occur == Occur.MustNot) =>
            new BooleanQuery([new BooleanClause(new MatchAllQuery(), Occur.Filter), .. _clauses]),
        _ => new BooleanQuery([.. _clauses], MinimumShouldMatch()),
    };

    // A narrowing clause says where to look, not that the words no longer matter: beside one, some optional clause has to match.
    private int MinimumShouldMatch() =>
        _clauses.Exists(c => c.Occur == Occur.Filter) && _clauses.Exists(c => c.Occur == Occur.Should) && !_clauses.Exists(c => c.Occur == Occur.Must) ? 1 : 0;

    private void Join(Conjunction conjunction)
    {
        var last = _clauses[^1];
        var occur = (conjunction, last.Occur) switch
        {
            (Conjunction.And, Occur.Should) => Occur.Must,
            (Conjunction.Or, Occur.Filter) when _lastNarrows => Occur.Should,
            _ => last.Occur,
        };
        _clauses[^1] = last with { Occur = occur };
    }
}
