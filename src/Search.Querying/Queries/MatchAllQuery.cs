namespace Search.Querying;

/// <summary>Every document; constant score 1.</summary>
public sealed record MatchAllQuery : Query;
