namespace Search.Querying;

/// <summary>Documents with a term within an edit distance (optimal string alignment: insert, delete, replace, swap neighbours), as Lucene's FuzzyQuery scores them.</summary>
/// <remarks>
/// Terms score their edits less: each is boosted by 1 - edits / min(length of the term, length of the query's term), and a term whose boost would not
/// be above 0 is none. In text fields all terms taken count as being as frequent as the most frequent of them (Lucene's
/// TopTermsBlendedFreqScoringRewrite), so that a rare misspelling does not score above the word itself; scores of several terms are added.
/// </remarks>
/// <param name="Field">The field.</param>
/// <param name="Term">The term, in characters (code points) of which the distance counts.</param>
/// <param name="MaxEdits">0, 1 or 2.</param>
/// <param name="PrefixLength">How many leading characters have to be the same.</param>
/// <param name="MaxExpansions">The most terms taken, the nearest first.</param>
public sealed record FuzzyQuery(string Field, string Term, int MaxEdits = 2, int PrefixLength = 0, int MaxExpansions = 50) : Query;
