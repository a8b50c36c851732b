namespace Search.Querying;

/// <summary>A place where a part of the query stands in a text: a word, or a phrase from its first word to its last.</summary>
/// <param name="Range">Where.</param>
/// <param name="Part">Which part of the query.</param>
/// <param name="FirstWord">The ordinal of its first word in the text.</param>
/// <param name="LastWord">The ordinal of its last word.</param>
internal readonly record struct TextHit(TextRange Range, int Part, int FirstWord, int LastWord);
