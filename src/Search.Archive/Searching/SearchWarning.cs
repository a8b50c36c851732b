namespace Search.Archive;

/// <summary>Something in the question that was not taken as it may have been meant.</summary>
/// <param name="Message">A sentence for the person who asked.</param>
/// <param name="Offset">Where in <see cref="SearchRequest.Words"/>, when it is about a place there.</param>
/// <param name="Suggestion">What may have been meant instead.</param>
public sealed record SearchWarning(string Message, int? Offset = null, string? Suggestion = null);
