namespace Search.Querying;

/// <summary>The documents of a set, each with score 1. Only for searches of the snapshot the set was made on.</summary>
public sealed record DocumentSetQuery(DocumentSet Documents) : Query;
