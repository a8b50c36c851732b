namespace Search.Client;

/// <summary>Something in the question that was not taken as it may have been meant.</summary>
public sealed record Warning(string Message, int? Offset, string? Suggestion);
