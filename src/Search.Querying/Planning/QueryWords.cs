using System.Globalization;

namespace Search.Querying;

/// <summary>Queries in words for people, to be used within a sentence.</summary>
internal static class QueryWords
{
    private const int MostShown = 8;

    /// <summary>Such as <c>“leak” in title</c>.</summary>
    public static string Of(Query query) => query switch
    {
        TermQuery term => $"“{term.Term}” in {term.Field}",
        PhraseQuery { Slop: 0 } phrase => $"the phrase “{Words(phrase)}” in {phrase.Field}",
        PhraseQuery phrase => $"the words “{Words(phrase)}” near each other (within {Number(phrase.Slop)}) in {phrase.Field}",
        PrefixQuery prefix => $"a word that begins with “{prefix.Prefix}” in {prefix.Field}",
        WildcardQuery wildcard => $"a word like “{wildcard.Pattern}” in {wildcard.Field}",
        FuzzyQuery fuzzy => $"a word spelled much like “{fuzzy.Term}” in {fuzzy.Field}",
        TermRangeQuery range => $"a value from {range.Lower ?? "the first"} to {range.Upper ?? "the last"} in {range.Field}",
        NumberRangeQuery range => $"a {range.Field} from {Number(range.Min)} to {Number(range.Max)}",
        MatchAllQuery => "every document",
        DocumentSetQuery => "one of the documents asked for",
        BoostQuery boost => Of(boost.Query),
        ConstantScoreQuery constant => Of(constant.Query),
        DisjunctionMaxQuery disjunction => Joined(disjunction.Queries, " or "),
        BooleanQuery boolean => Clauses(boolean),
        _ => "nothing",
    };

    /// <summary>A number as read by people: thousands apart, at most four places.</summary>
    public static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Clauses(BooleanQuery query)
    {
        var required = query.Clauses.Where(clause => clause.Occur is Occur.Must or Occur.Filter).Select(clause => clause.Query).ToList();
        var optional = query.Clauses.Where(clause => clause.Occur == Occur.Should).Select(clause => clause.Query).ToList();
        var prohibited = query.Clauses.Where(clause => clause.Occur == Occur.MustNot).Select(clause => clause.Query).ToList();
        if (required.Count == 0 || query.MinimumShouldMatch > 0)
            required.Add(new DisjunctionMaxQuery([.. optional]));
        var words = Joined(required, " and ");
        return prohibited.Count == 0 ? words : $"{words} but not {Joined(prohibited, " or ")}";
    }

    private static string Joined(IReadOnlyCollection<Query> queries, string word)
    {
        var shown = string.Join(word, queries.Take(MostShown).Select(Of));
        return queries.Count == 1 ? shown : queries.Count <= MostShown ? $"({shown})" : $"({shown}{word}{queries.Count - MostShown} more)";
    }

    private static string Words(PhraseQuery phrase) => string.Join(' ', phrase.Terms.Select(term => term.Term));
}
