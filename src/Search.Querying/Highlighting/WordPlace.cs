namespace Search.Querying;

/// <summary>A word of a text: its ordinal, and its characters.</summary>
internal readonly record struct WordPlace(int Position, TextRange Range);
