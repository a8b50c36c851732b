namespace Search.Querying;

/// <summary>The first documents of a search, and how many match.</summary>
/// <param name="Top">The first documents, in the order asked for.</param>
/// <param name="Count">How many live documents match.</param>
public sealed record TopAndCount(IReadOnlyList<ScoredDocument> Top, int Count);
