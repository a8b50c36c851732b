namespace Search.Client;

/// <summary>A state of the archive.</summary>
public sealed record IndexState(long Generation, string? Newest);
