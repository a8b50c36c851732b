namespace Search.Querying;

/// <summary>A term looked up in the fields of a window.</summary>
/// <param name="Entries">Its entries by field (<see cref="RankingWindow.Fields"/>); <see langword="null"/> where it was not looked up.</param>
/// <param name="Rarity">How rare it is in the texts that are searched.</param>
internal sealed record WindowTerm(TermEntries?[] Entries, float Rarity);
