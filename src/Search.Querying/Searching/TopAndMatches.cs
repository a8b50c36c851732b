namespace Search.Querying;

/// <summary>The first documents of a search, and all that match.</summary>
/// <param name="Top">The first documents, in the order asked for.</param>
/// <param name="Matches">Every live document that matches.</param>
public sealed record TopAndMatches(IReadOnlyList<ScoredDocument> Top, DocumentSet Matches);
