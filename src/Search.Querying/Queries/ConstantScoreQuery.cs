namespace Search.Querying;

/// <summary>The query's documents, each with the same score.</summary>
public sealed record ConstantScoreQuery(Query Query, float Score = 1) : Query;
