namespace Search.Querying;

/// <summary>Characters to mark.</summary>
/// <param name="Range">Which.</param>
/// <param name="Hit">The hit they belong to: of a phrase with slop each word is marked, and all of them belong to it.</param>
internal readonly record struct TextMark(TextRange Range, TextRange Hit);
