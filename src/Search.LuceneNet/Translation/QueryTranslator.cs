using Lucene.Net.Index;
using Lucene.Net.Search;
using Search.Indexing;

namespace Search.LuceneNet;

/// <summary>Queries of the house → queries of Lucene's.</summary>
/// <remarks>
/// The tree is the same, leaf by leaf; only what Lucene 4.8 lacks is said otherwise: a filter is a required clause that scores 0, and a set of
/// threads is a filter. Lucene's queries carry their boost and can be changed, so every translation makes new ones.
/// </remarks>
/// <param name="threads">Answers <c>thread:</c>.</param>
internal sealed class QueryTranslator(ThreadSets threads)
{
    /// <exception cref="NotSupportedException">Lucene has no such query.</exception>
    public Query Translate(Querying.Query query) => query switch
    {
        Querying.MatchAllQuery => new MatchAllDocsQuery(),
        Querying.MatchNoneQuery => new BooleanQuery(),
        Querying.TermQuery { Field: ThreadSets.Field } set => new ConstantScoreQuery(threads.FilterOf(set)),
        Querying.TermQuery term => OfTerm(term),
        Querying.PhraseQuery phrase => OfPhrase(phrase),
        Querying.PrefixQuery prefix => new PrefixQuery(new Term(prefix.Field, prefix.Prefix)),
        Querying.WildcardQuery wildcard => new WildcardQuery(new Term(wildcard.Field, wildcard.Pattern)),
        Querying.FuzzyQuery fuzzy => OfFuzzy(fuzzy),
        Querying.TermRangeQuery range => TermRangeQuery.NewStringRange(range.Field, range.Lower, range.Upper, range.IncludeLower, range.IncludeUpper),
        Querying.NumberRangeQuery range => NumericRangeQuery.NewInt64Range(range.Field, range.Min, range.Max, true, true),
        Querying.BoostQuery boost => Boosted(Translate(boost.Query), boost.Boost),
        Querying.ConstantScoreQuery constant => new ConstantScoreQuery(Translate(constant.Query)) { Boost = constant.Score },
        Querying.DisjunctionMaxQuery any => OfBest(any),
        Querying.BooleanQuery boolean => OfBoolean(boolean),
        _ => throw new NotSupportedException($"Lucene has no query for a {query.GetType().Name}."),
    };

    private static Query OfTerm(Querying.TermQuery term)
    {
        var asked = new TermQuery(new Term(term.Field, term.Term));
        return ArchiveFields.Schema[term.Field].Kind == FieldKind.Text ? asked : new ConstantScoreQuery(asked);
    }

    private static PhraseQuery OfPhrase(Querying.PhraseQuery phrase)
    {
        var asked = new PhraseQuery { Slop = phrase.Slop };
        foreach (var (term, position) in phrase.Terms)
            asked.Add(new Term(phrase.Field, term), position);
        return asked;
    }

    private static FuzzyQuery OfFuzzy(Querying.FuzzyQuery fuzzy) =>
        new(new Term(fuzzy.Field, fuzzy.Term), fuzzy.MaxEdits, fuzzy.PrefixLength, fuzzy.MaxExpansions, transpositions: true);

    private DisjunctionMaxQuery OfBest(Querying.DisjunctionMaxQuery any)
    {
        var best = new DisjunctionMaxQuery(any.TieBreaker);
        foreach (var choice in any.Queries)
            best.Add(Translate(choice));
        return best;
    }

    private BooleanQuery OfBoolean(Querying.BooleanQuery boolean)
    {
        var clauses = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = boolean.MinimumShouldMatch };
        foreach (var (part, occur) in boolean.Clauses)
        {
            var translated = Translate(part);
            if (occur == Querying.Occur.Filter)
                clauses.Add(new ConstantScoreQuery(translated) { Boost = 0 }, Occur.MUST);
            else
                clauses.Add(translated, OccurOf(occur));
        }

        return clauses;
    }

    private static Occur OccurOf(Querying.Occur occur) => occur switch
    {
        Querying.Occur.Must => Occur.MUST,
        Querying.Occur.MustNot => Occur.MUST_NOT,
        _ => Occur.SHOULD,
    };

    private static Query Boosted(Query query, float boost)
    {
        query.Boost *= boost;
        return query;
    }
}
