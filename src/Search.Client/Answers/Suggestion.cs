namespace Search.Client;

/// <summary>A completion of what was typed.</summary>
/// <param name="Text">The completed text.</param>
/// <param name="Kind">outlet, author, tag, title or word.</param>
/// <param name="Count">How many articles and comments stand behind it.</param>
public sealed record Suggestion(string Text, string Kind, int Count);
