namespace Search.Querying;

/// <summary>A clause of a <see cref="BooleanQuery"/>.</summary>
public sealed record BooleanClause(Query Query, Occur Occur);
