namespace Search.Querying;

/// <summary>Documents with the terms at the given relative positions, scored by BM25 of the phrase's frequency.</summary>
/// <param name="Field">A text field with positions.</param>
/// <param name="Terms">Terms and their positions, ascending from 0.</param>
/// <param name="Slop">How many positions the terms may be moved in all; 0 means exactly as given. Lucene's sloppy phrase distance.</param>
public sealed record PhraseQuery(string Field, QueryList<PhraseTerm> Terms, int Slop = 0) : Query;
