namespace Search.Querying;

/// <summary>Documents with a term that begins so; constant score 1.</summary>
public sealed record PrefixQuery(string Field, string Prefix) : Query;
