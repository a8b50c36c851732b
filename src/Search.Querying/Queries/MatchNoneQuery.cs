namespace Search.Querying;

/// <summary>No document.</summary>
public sealed record MatchNoneQuery : Query;
