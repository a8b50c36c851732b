namespace Search.Querying;

/// <summary>A word of a question.</summary>
/// <param name="Written">As written, folded.</param>
/// <param name="Stems">Its stems, one for each language that texts may be in; a text has one of them. At least one.</param>
public readonly record struct RankedWord(string Written, params IReadOnlyList<string> Stems);
