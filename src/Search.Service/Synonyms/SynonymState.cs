using Search.Archive;

namespace Search.Service.Synonyms;

/// <summary>The synonyms in force.</summary>
/// <param name="Set">The synonyms.</param>
/// <param name="Problem">Why the file as it is now is not in force; <see langword="null"/> when it is.</param>
public sealed record SynonymState(SynonymSet Set, string? Problem);
