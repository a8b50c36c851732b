namespace Search.Client;

/// <summary>A matching comment beneath an article.</summary>
public sealed record BestComment(string Id, string? ParentId, string? Author, PublishedDate? Published, IReadOnlyList<string> Highlights, int? Votes);
