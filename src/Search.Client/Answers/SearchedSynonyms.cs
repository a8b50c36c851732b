namespace Search.Client;

/// <summary>Words of a question, and what was looked for: they themselves, unless they were replaced, and what stands for them.</summary>
public sealed record SearchedSynonyms(string Typed, IReadOnlyList<string> Searched);
