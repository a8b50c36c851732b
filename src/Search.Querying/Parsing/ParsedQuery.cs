namespace Search.Querying;

/// <summary>The query that a text stands for. There always is one.</summary>
/// <param name="Query">The query; <see cref="MatchAllQuery"/> for an empty text.</param>
/// <param name="Problems">What was read as words because it could not be read otherwise, in order of place.</param>
public sealed record ParsedQuery(Query Query, IReadOnlyList<QuerySyntaxProblem> Problems);
