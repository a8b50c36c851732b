namespace Search.Client;

/// <summary>A comment, whole.</summary>
public sealed record Comment(string Id, string? ParentId, string? Author, PublishedDate? Published, string Body, int? Votes, string? Source);
