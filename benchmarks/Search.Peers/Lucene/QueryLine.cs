using System.Globalization;
using Search.Indexing;
using Search.Querying;

namespace Search.Peers.Lucene;

/// <summary>Writes a query as one line: each node is its name, its settings and its children, all parted by tabs, the node before what is in it.</summary>
internal static class QueryLine
{
    /// <param name="query">The query.</param>
    /// <param name="schema">The fields it names.</param>
    public static string Of(Query query, Schema schema)
    {
        var words = new List<object>();
        Write(query, schema, words);
        return string.Join('\t', words.Select(word => Convert.ToString(word, CultureInfo.InvariantCulture)));
    }

    private static void Write(Query query, Schema schema, List<object> words)
    {
        switch (query)
        {
            // A keyword has score 1 with us; there it would have BM25 of a text of one word.
            case TermQuery term when schema[term.Field].Kind == FieldKind.Keyword:
                words.AddRange(["constant", 1f, "term", term.Field, term.Term]);
                break;
            case TermQuery term:
                words.AddRange(["term", term.Field, term.Term]);
                break;
            case PhraseQuery phrase:
                words.AddRange(["phrase", phrase.Field, phrase.Slop, phrase.Terms.Count]);
                words.AddRange(phrase.Terms.OrderBy(term => term.Position).SelectMany(term => new object[] { term.Term, term.Position }));
                break;
            case PrefixQuery prefix:
                words.AddRange(["prefix", prefix.Field, prefix.Prefix]);
                break;
            case WildcardQuery wildcard:
                words.AddRange(["wildcard", wildcard.Field, wildcard.Pattern]);
                break;
            case FuzzyQuery fuzzy:
                words.AddRange([IsShort(fuzzy) ? "fuzzy-documented" : "fuzzy", fuzzy.Field, fuzzy.Term, fuzzy.MaxEdits, fuzzy.PrefixLength, fuzzy.MaxExpansions]);
                break;
            case TermRangeQuery range:
                words.AddRange(["terms", range.Field, range.Lower is not null, range.Lower ?? "", range.Upper is not null, range.Upper ?? "", range.IncludeLower, range.IncludeUpper]);
                break;
            case NumberRangeQuery range:
                words.AddRange(["numbers", range.Field, range.Min, range.Max]);
                break;
            case BoostQuery boost:
                words.AddRange(["boost", boost.Boost]);
                Write(boost.Query, schema, words);
                break;
            case ConstantScoreQuery constant:
                words.AddRange(["constant", constant.Score]);
                Write(constant.Query, schema, words);
                break;
            case DisjunctionMaxQuery disjunction:
                words.AddRange(["best", disjunction.TieBreaker, disjunction.Queries.Count]);
                foreach (var inner in disjunction.Queries)
                    Write(inner, schema, words);
                break;
            case BooleanQuery boolean:
                words.AddRange(["boolean", boolean.MinimumShouldMatch, boolean.Clauses.Count]);
                foreach (var clause in boolean.Clauses)
                {
                    words.Add(clause.Occur);
                    Write(clause.Query, schema, words);
                }
                break;
            case MatchAllQuery:
                words.Add("all");
                break;
            case MatchNoneQuery:
                words.Add("none");
                break;
            default:
                throw new ArgumentException($"{query.GetType().Name} has no counterpart.");
        }
    }

    // Whether a word is so short that terms may be as many edits away as they have letters. Lucene 8 matches those, with a score of 0, although its
    // documentation says that it does not, as ours does not.
    private static bool IsShort(FuzzyQuery fuzzy) => fuzzy.Term.EnumerateRunes().Count() <= 2 * fuzzy.MaxEdits;
}
