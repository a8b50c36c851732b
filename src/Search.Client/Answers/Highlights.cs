namespace Search.Client;

/// <summary>Title and passages as HTML.</summary>
public sealed record Highlights(string Title, IReadOnlyList<string> Body);
