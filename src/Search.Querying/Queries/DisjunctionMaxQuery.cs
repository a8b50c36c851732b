namespace Search.Querying;

/// <summary>Documents that match any of the queries, scored by the best of them plus <paramref name="TieBreaker"/> times the others.</summary>
public sealed record DisjunctionMaxQuery(QueryList<Query> Queries, float TieBreaker = 0) : Query;
