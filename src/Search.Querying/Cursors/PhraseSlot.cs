namespace Search.Querying;

/// <summary>A place in a phrase.</summary>
/// <param name="Term">Which of the phrase's distinct terms stands there.</param>
/// <param name="Position">The place, counted in words from the phrase's beginning.</param>
internal readonly record struct PhraseSlot(int Term, int Position);
