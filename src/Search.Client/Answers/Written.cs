namespace Search.Client;

/// <summary>What a write did.</summary>
/// <param name="Id">The id of the article or comment.</param>
/// <param name="Outcome">added, updated, unchanged or joined for an article; accepted for a comment.</param>
public sealed record Written(string Id, string Outcome);
