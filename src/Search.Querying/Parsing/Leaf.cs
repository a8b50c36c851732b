namespace Search.Querying;

/// <summary>What the vocabulary made of a word, phrase or range.</summary>
/// <param name="Query">The query; <see langword="null"/> for text that holds no word.</param>
/// <param name="IsDeclined">Whether the field could not take it, so that it was read as words.</param>
internal readonly record struct Leaf(Query? Query, bool IsDeclined = false);
