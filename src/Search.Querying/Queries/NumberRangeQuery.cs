namespace Search.Querying;

/// <summary>Documents whose number lies between two others, both included; constant score 1.</summary>
public sealed record NumberRangeQuery(string Field, long Min, long Max) : Query;
