using Search.Archive.Synonyms;
using Search.Querying;

namespace Search.Archive.Questions;

/// <summary>A request made into queries.</summary>
/// <param name="Query">The words, the scope and the dates; facet filters apart.</param>
/// <param name="Words">What the words alone ask for: the part that is marked in texts.</param>
/// <param name="IsScored">Whether any word counts for the score.</param>
/// <param name="Ranked">The words for <see cref="WindowRanking"/>; <see langword="null"/> for a question that says more than words, or a plain ranking.</param>
/// <param name="FirstPasses">What the candidates for <paramref name="Ranked"/> are found by, one for each kind of text searched; empty without it.</param>
/// <param name="Synonyms">The synonyms that words are looked for by, besides.</param>
/// <param name="Problems">What of the words could not be read.</param>
internal sealed record ArchiveQuestion(
    Query Query, Query Words, bool IsScored, RankedQuestion? Ranked, IReadOnlyList<Query> FirstPasses, IReadOnlyList<AppliedSynonyms> Synonyms, IReadOnlyList<QuerySyntaxProblem> Problems)
{
    /// <summary>Reads the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="languages">The languages words are stemmed in, besides English.</param>
    /// <param name="anywhereInThread">Answers <c>thread:</c>: makes the query for whole threads of which some document matches.</param>
    public static ArchiveQuestion Read(SearchRequest request, WordLanguages languages, Func<Query, Query> anywhereInThread)
    {
        var (parsed, vocabulary, synonyms) = Parse(request, narrowedTo: null, languages, anywhereInThread);
        // An in: operator speaks for the words before it, too.
        var narrowedTo = vocabulary.In;
        if (narrowedTo is not null)
            (parsed, vocabulary, synonyms) = Parse(request, narrowedTo, languages, anywhereInThread);

        var plain = PlainWords.Of(parsed.Query, vocabulary);
        var query = Narrow(plain?.Discount(request.Ranking.FunctionWordWeight) ?? parsed.Query, request);
        var ranked = request.Ranking.Window > 0 ? plain?.ToRanked(request.Ranking) : null;
        IReadOnlyList<Query> passes = ranked switch
        {
            null => [],
            { Texts.Count: 1 } => [query],
            _ => [Pass("articles"), Pass("comments")],
        };
        return new ArchiveQuestion(query, parsed.Query, vocabulary.HasScoredClause && Seeks(parsed.Query), ranked, passes, synonyms, parsed.Problems);

        Query Pass(string text)
        {
            var (parsed, vocabulary, _) = Parse(request, text, languages, anywhereInThread);
            return Narrow(PlainWords.Of(parsed.Query, vocabulary)?.Discount(request.Ranking.FunctionWordWeight) ?? parsed.Query, request);
        }
    }

    private static (ParsedQuery Parsed, ArchiveVocabulary Vocabulary, IReadOnlyList<AppliedSynonyms> Synonyms) Parse(
        SearchRequest request, string? narrowedTo, WordLanguages languages, Func<Query, Query> anywhereInThread)
    {
        var vocabulary = new ArchiveVocabulary(request.Scope, narrowedTo, languages, anywhereInThread, request.Ranking.FirstPassTitleWeight);
        var parsed = new QueryParser(vocabulary).Parse(request.Words);
        if (request.Synonyms is not { Lines: > 0 } known)
            return (parsed, vocabulary, []);
        var expansion = new SynonymExpansion(known.In(languages), vocabulary);
        return (parsed with { Query = expansion.Expand(parsed.Query) }, vocabulary, expansion.Applied);
    }

    // The scope and the dates, unscored.
    private static Query Narrow(Query words, SearchRequest request)
    {
        var clauses = new List<BooleanClause> { new(words, Occur.Must) };
        if (KindOf(request.Scope) is { } kind)
            clauses.Add(new BooleanClause(new TermQuery(ArchiveFields.Kind, kind), Occur.Filter));
        if (request.From is not null || request.To is not null)
        {
            var first = request.From is { } from ? UnixTime.FirstSecond(from) : long.MinValue;
            var last = request.To is { } to ? UnixTime.LastSecond(to) : long.MaxValue;
            clauses.Add(new BooleanClause(ArchiveVocabulary.Dated(first, last), Occur.Filter));
        }
        return clauses.Count == 1 ? words : new BooleanQuery([.. clauses]);
    }

    // Words that are only excluded give nothing to rank by.
    private static bool Seeks(Query query) => query switch
    {
        BooleanQuery boolean => boolean.Clauses.Any(clause => clause.Occur is Occur.Must or Occur.Should && Seeks(clause.Query)),
        BoostQuery boost => Seeks(boost.Query),
        ConstantScoreQuery { Score: 0 } or MatchAllQuery => false,
        _ => true,
    };

    private static string? KindOf(SearchScope scope) => scope switch
    {
        SearchScope.Articles => ArchiveFields.ArticleKind,
        SearchScope.Comments => ArchiveFields.CommentKind,
        _ => null,
    };
}
