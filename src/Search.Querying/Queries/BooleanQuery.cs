namespace Search.Querying;

/// <summary>Clauses joined as Lucene joins them: the score is the sum of the scoring clauses that match.</summary>
/// <param name="Clauses">The clauses. With no Must and no Filter clause at least one Should clause has to match; MustNot alone matches nothing.</param>
/// <param name="MinimumShouldMatch">How many Should clauses have to match at the least.</param>
public sealed record BooleanQuery(QueryList<BooleanClause> Clauses, int MinimumShouldMatch = 0) : Query;
