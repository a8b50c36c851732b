namespace Search.Querying;

/// <summary>The query with its scores multiplied.</summary>
public sealed record BoostQuery(Query Query, float Boost) : Query;
