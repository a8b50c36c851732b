namespace Search.Querying;

/// <summary>A phrase to look for in a text.</summary>
/// <param name="Slots">The numbers of its terms and their places, ascending.</param>
/// <param name="Slop">How far the words may be moved.</param>
/// <param name="Part">Which part of the query it is.</param>
internal sealed record MarkedPhrase(PhraseSlot[] Slots, int Slop, int Part);
