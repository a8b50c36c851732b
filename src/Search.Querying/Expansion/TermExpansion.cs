using Search.Indexing;

namespace Search.Querying;

/// <summary>Finds the terms that a prefix, wildcard, fuzzy or term range query stands for.</summary>
public static class TermExpansion
{
    /// <summary>The field of a <see cref="PrefixQuery"/>, <see cref="WildcardQuery"/>, <see cref="FuzzyQuery"/> or <see cref="TermRangeQuery"/>; <see langword="null"/> for every other query.</summary>
    public static string? FieldOf(Query query) => throw new NotImplementedException();

    /// <summary>Every term of one dictionary that the query stands for, however many, one at a time. <see cref="FuzzyQuery.MaxExpansions"/> is not applied.</summary>
    /// <exception cref="ArgumentException">The query is none of the four.</exception>
    public static MatchingTerms Matching(Query query, FieldTerms terms, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>The distinct terms of several dictionaries of one field that the query stands for.</summary>
    /// <param name="query">One of the four queries.</param>
    /// <param name="segments">The field's terms in each segment that has it.</param>
    /// <param name="maxTerms">The most terms returned; for a <see cref="FuzzyQuery"/> its own <see cref="FuzzyQuery.MaxExpansions"/> holds as well.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Highest boost first, equal ones in the order of their bytes, as Lucene chooses them.</returns>
    /// <exception cref="ArgumentException">The query is none of the four.</exception>
    public static IReadOnlyList<ExpandedTerm> Expand(
        Query query, IReadOnlyList<FieldTerms> segments, int maxTerms = int.MaxValue, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
