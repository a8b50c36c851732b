using System.Globalization;

namespace Search.Querying.Tests.Parsing;

/// <summary>Writes a query as Lucene's <c>toString</c> does, so that expectations can be read.</summary>
internal static class QueryText
{
    public static string Of(Query query) => query switch
    {
        BooleanQuery boolean => string.Join(' ', boolean.Clauses.Select(c => SignOf(c.Occur) + Inner(c.Query))),
        _ => Inner(query),
    };

    private static string Inner(Query query) => query switch
    {
        BooleanQuery => $"({Of(query)})",
        BoostQuery boost => string.Create(CultureInfo.InvariantCulture, $"{Inner(boost.Query)}^{boost.Boost}"),
        TermQuery term => FieldOf(term.Field) + term.Term,
        PhraseQuery phrase => $"{FieldOf(phrase.Field)}\"{string.Join(' ', phrase.Terms.Select(t => t.Term))}\"{(phrase.Slop > 0 ? $"~{phrase.Slop}" : "")}",
        PrefixQuery prefix => $"{FieldOf(prefix.Field)}{prefix.Prefix}*",
        WildcardQuery wildcard => FieldOf(wildcard.Field) + wildcard.Pattern,
        FuzzyQuery fuzzy => $"{FieldOf(fuzzy.Field)}{fuzzy.Term}~{fuzzy.MaxEdits}",
        TermRangeQuery r => $"{FieldOf(r.Field)}{(r.IncludeLower ? '[' : '{')}{r.Lower ?? "*"} TO {r.Upper ?? "*"}{(r.IncludeUpper ? ']' : '}')}",
        NumberRangeQuery number => string.Create(CultureInfo.InvariantCulture, $"{FieldOf(number.Field)}{number.Min}..{number.Max}"),
        MatchAllQuery => "*:*",
        _ => throw new ArgumentException($"No way to write {query}.", nameof(query)),
    };

    private static string FieldOf(string field) => field == "text" ? "" : $"{field}:";

    private static string SignOf(Occur occur) => occur switch
    {
        Occur.Must => "+",
        Occur.MustNot => "-",
        Occur.Filter => "#",
        _ => "",
    };
}
