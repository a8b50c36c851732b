using System.Text;
using Search.Indexing;

namespace Search.Querying;

/// <summary>Finds the terms that a prefix, wildcard, fuzzy or term range query stands for.</summary>
public static class TermExpansion
{
    /// <summary>The field of a <see cref="PrefixQuery"/>, <see cref="WildcardQuery"/>, <see cref="FuzzyQuery"/> or <see cref="TermRangeQuery"/>; <see langword="null"/> for every other query.</summary>
    public static string? FieldOf(Query query) => query switch
    {
        PrefixQuery prefix => prefix.Field,
        WildcardQuery wildcard => wildcard.Field,
        FuzzyQuery fuzzy => fuzzy.Field,
        TermRangeQuery range => range.Field,
        _ => null,
    };

    /// <summary>Every term of one dictionary that the query stands for, however many, one at a time. <see cref="FuzzyQuery.MaxExpansions"/> is not applied.</summary>
    /// <exception cref="ArgumentException">The query is none of the four, or a fuzzy one of more than two edits.</exception>
    public static MatchingTerms Matching(Query query, FieldTerms terms, CancellationToken cancellation = default) =>
        new(CreateMatcher(query), terms, cancellation);

    /// <summary>The distinct terms of several dictionaries of one field that the query stands for.</summary>
    /// <param name="query">One of the four queries.</param>
    /// <param name="segments">The field's terms in each segment that has it.</param>
    /// <param name="maxTerms">The most terms returned; for a <see cref="FuzzyQuery"/> its own <see cref="FuzzyQuery.MaxExpansions"/> holds as well.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Highest boost first, equal ones in the order of their bytes, as Lucene chooses them.</returns>
    /// <exception cref="ArgumentException">The query is none of the four, or a fuzzy one of more than two edits.</exception>
    public static IReadOnlyList<ExpandedTerm> Expand(
        Query query, IReadOnlyList<FieldTerms> segments, int maxTerms = int.MaxValue, CancellationToken cancellation = default) =>
        [.. Find(query, segments, maxTerms, cancellation).Select(found => found.Term)];

    /// <summary>As <see cref="Expand"/>, with the terms' entries.</summary>
    /// <param name="query">One of the four queries.</param>
    /// <param name="segments">The field's terms in each segment; <see langword="null"/> where it has none.</param>
    /// <param name="maxTerms">The most terms returned.</param>
    /// <param name="cancellation">Stops the search.</param>
    internal static IReadOnlyList<FoundTerm> Find(Query query, IReadOnlyList<FieldTerms?> segments, int maxTerms, CancellationToken cancellation)
    {
        var limit = query is FuzzyQuery fuzzy ? Math.Min(maxTerms, fuzzy.MaxExpansions) : maxTerms;
        var walks = new List<(MatchingTerms Terms, int Segment)>(segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] is { } terms && Matching(query, terms, cancellation) is var walk && walk.MoveNext())
                walks.Add((walk, i));
        }
        var found = new List<FoundTerm>();
        // Without boosts to compare, the first terms are the ones.
        while (walks.Count > 0 && (query is FuzzyQuery || found.Count < limit))
            found.Add(TakeSmallest(walks, segments.Count));
        // The sort is stable, and the terms come in the order of their bytes.
        return query is FuzzyQuery ? [.. found.OrderByDescending(each => each.Term.Boost).Take(limit)] : found;
    }

    internal static TermMatcher CreateMatcher(Query query) => query switch
    {
        PrefixQuery prefix => new PrefixMatcher(prefix.Prefix),
        WildcardQuery wildcard => new WildcardMatcher(wildcard.Pattern),
        FuzzyQuery fuzzy => new FuzzyMatcher(fuzzy),
        TermRangeQuery range => new TermRangeMatcher(range),
        _ => throw new ArgumentException($"A {query.GetType().Name} stands for no set of terms.", nameof(query)),
    };

    private static FoundTerm TakeSmallest(List<(MatchingTerms Terms, int Segment)> walks, int segments)
    {
        var first = walks[0].Terms;
        foreach (var (walk, _) in walks)
        {
            if (walk.Term.SequenceCompareTo(first.Term) < 0)
                first = walk;
        }
        var bytes = first.Term.ToArray();
        var term = new ExpandedTerm(Encoding.UTF8.GetString(bytes), first.Edits, first.Boost, 0);
        var entries = new TermInfo?[segments];
        for (var i = walks.Count - 1; i >= 0; i--)
        {
            var (walk, segment) = walks[i];
            if (!walk.Term.SequenceEqual(bytes))
                continue;
            entries[segment] = walk.Info;
            term = term with { DocumentFrequency = term.DocumentFrequency + walk.Info.DocumentFrequency };
            if (!walk.MoveNext())
                walks.RemoveAt(i);
        }
        return new FoundTerm(term, entries);
    }
}
