namespace Search.Service.Json;

/// <summary>What a write did, in the order of what was sent.</summary>
internal sealed record WriteAnswer(IReadOnlyList<WriteResultAnswer> Results);

/// <param name="Id">The id of the article or comment.</param>
/// <param name="Outcome">added, updated or unchanged for an article; accepted for a comment.</param>
internal sealed record WriteResultAnswer(string Id, string Outcome);

/// <summary>Whether the service is well.</summary>
internal sealed record HealthAnswer(string Status);
