namespace Search.Querying;

/// <summary>The text fields that make up one text of a document, such as an article's title and body.</summary>
/// <param name="Fields">The fields, and how many occurrences in running text one in the field is worth.</param>
public sealed record RankedText(params IReadOnlyList<(string Field, float Weight)> Fields);
