using System.Runtime.CompilerServices;

namespace Search.Querying;

/// <summary>Brings a query into the simplest form that matches and scores the same, so that plans stay flat.</summary>
/// <remarks>
/// Boosts are pushed down to the leaves; nested sums become one; clauses that match nothing, or everything as filters, vanish; single clauses are
/// unwrapped; what is not scored loses everything that only scores. Scores agree with the query as written but for the last bit, since sums in
/// sums are rounded once instead of twice.
/// </remarks>
internal static class QueryNormalizer
{
    private static readonly MatchNoneQuery None = new();

    /// <summary>The query's simplest form.</summary>
    /// <param name="query">The query.</param>
    /// <param name="isScored">Whether its scores matter.</param>
    /// <exception cref="ArgumentException">A boost or a constant score is negative or not finite, or a tie breaker not from 0 to 1.</exception>
    /// <exception cref="InsufficientExecutionStackException">The query is nested too deeply.</exception>
    public static Query Normalize(Query query, bool isScored)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Simplify(query, isScored);
    }

    private static Query Simplify(Query query, bool isScored) => query switch
    {
        BoostQuery boost when !isScored => Normalize(boost.Query, isScored: false),
        BoostQuery boost => Multiply(Normalize(boost.Query, isScored: true), Checked(boost.Boost, "boost")),
        ConstantScoreQuery constant when !isScored => Normalize(constant.Query, isScored: false),
        ConstantScoreQuery constant => Constant(Normalize(constant.Query, isScored: false), Checked(constant.Score, "constant score")),
        DisjunctionMaxQuery disjunction => Disjunction(disjunction, isScored),
        BooleanQuery boolean => BooleanNormalizer.Normalize(boolean, isScored),
        PhraseQuery { Terms.Count: 0 } => None,
        PhraseQuery { Terms.Count: 1 } phrase => new TermQuery(phrase.Field, phrase.Terms[0].Term),
        NumberRangeQuery range when range.Min > range.Max => None,
        _ => query,
    };

    private static float Checked(float factor, string name) => factor >= 0 && float.IsFinite(factor)
        ? factor
        : throw new ArgumentException($"A {name} of {factor} is not a finite number of at least 0.");

    // Multiplies a normal form's scores; boosts go down to the leaves.
    private static Query Multiply(Query query, float boost) => boost == 1 ? query : query switch
    {
        MatchNoneQuery => query,
        BoostQuery inner => Multiply(inner.Query, Checked(inner.Boost * boost, "boost")),
        ConstantScoreQuery inner => inner with { Score = Checked(inner.Score * boost, "constant score") },
        DisjunctionMaxQuery inner => inner with { Queries = [.. inner.Queries.Select(clause => Multiply(clause, boost))] },
        BooleanQuery inner => inner with
        {
            Clauses = [.. inner.Clauses.Select(clause =>
                clause.Occur is Occur.Must or Occur.Should ? clause with { Query = Multiply(clause.Query, boost) } : clause)],
        },
        _ => new BoostQuery(query, boost),
    };

    private static Query Constant(Query query, float score) => query switch
    {
        MatchNoneQuery => query,
        MatchAllQuery => Multiply(query, score),
        _ => new ConstantScoreQuery(query, score),
    };

    private static Query Disjunction(DisjunctionMaxQuery disjunction, bool isScored)
    {
        if (!(disjunction.TieBreaker is >= 0 and <= 1))
            throw new ArgumentException($"A tie breaker of {disjunction.TieBreaker} is not from 0 to 1.");
        if (!isScored || disjunction.TieBreaker == 1)
            return BooleanNormalizer.Normalize(new BooleanQuery([.. disjunction.Queries.Select(q => new BooleanClause(q, Occur.Should))]), isScored);

        var clauses = new List<Query>();
        foreach (var query in disjunction.Queries)
        {
            var clause = Normalize(query, isScored: true);
            if (clause is DisjunctionMaxQuery { TieBreaker: 0 } nested && disjunction.TieBreaker == 0)
                clauses.AddRange(nested.Queries);
            else if (clause is not MatchNoneQuery)
                clauses.Add(clause);
        }
        return clauses.Count switch
        {
            0 => None,
            1 => clauses[0],
            _ => new DisjunctionMaxQuery([.. clauses], disjunction.TieBreaker),
        };
    }
}
