namespace Search.Querying;

/// <summary>A place where a part of the query stands in a text: a word, or a phrase from its first word to its last.</summary>
/// <param name="Range">Where.</param>
/// <param name="Part">Which part of the query.</param>
internal readonly record struct TextHit(TextRange Range, int Part);
