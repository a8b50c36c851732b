namespace Search.Querying;

/// <summary>Documents with the terms at the given relative positions, scored by BM25 of the phrase's frequency.</summary>
/// <remarks>
/// <para>
/// The weight of a phrase is the sum of its terms' weights, each term of the phrase counted. Its frequency with a slop of 0 is the number of
/// places from which every term stands at its position.
/// </para>
/// <para>
/// With a slop, frequencies are those of Lucene's SloppyPhraseMatcher. An occurrence's moved position is its position minus the term's position in
/// the phrase, so that in an exact match all moved positions are equal. Each term starts on its first occurrence. Again and again the term with the
/// smallest moved position (of equals, the one earlier in the phrase) goes forward to its last occurrence that does not pass the next smallest. The
/// distance of this match is the largest moved position minus that one; if it is at most the slop, 1 / (1 + distance) is added to the frequency.
/// Then the term goes on, past the next smallest, until its occurrences are used up. So two neighbours that have changed places are a distance of
/// 2 apart, and <c>"b a"~2</c> finds "a b" with a frequency of 1/3.
/// </para>
/// <para>
/// One occurrence never serves two terms of a phrase that are the same word: at the start the n-th of them stands on the word's n-th occurrence,
/// and when two would meet on their way, the one with the smaller moved position (of equals, the one earlier in the phrase) goes on to the next.
/// </para>
/// </remarks>
/// <param name="Field">A text field with positions.</param>
/// <param name="Terms">Terms and their positions, ascending from 0.</param>
/// <param name="Slop">How many positions the terms may be moved in all; 0 means exactly as given. Lucene's sloppy phrase distance.</param>
public sealed record PhraseQuery(string Field, QueryList<PhraseTerm> Terms, int Slop = 0) : Query;
