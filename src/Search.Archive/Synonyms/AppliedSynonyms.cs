namespace Search.Archive;

/// <summary>Synonyms that a question was searched with.</summary>
/// <param name="Typed">The words typed.</param>
/// <param name="Searched">What was looked for: the words typed first, unless they were replaced.</param>
public sealed record AppliedSynonyms(string Typed, IReadOnlyList<string> Searched);
