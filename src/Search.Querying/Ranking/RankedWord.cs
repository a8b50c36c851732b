namespace Search.Querying;

/// <summary>A word of a question.</summary>
/// <param name="Written">As written, folded.</param>
/// <param name="Stem">Its stem.</param>
public readonly record struct RankedWord(string Written, string Stem);
