using System.Globalization;

namespace Search.Querying;

/// <summary>Queries in words for people, to be used within a sentence.</summary>
internal static class QueryWords
{
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
        _ => "nothing",
    };

    /// <summary>A number as read by people: thousands apart, at most four places.</summary>
    public static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Words(PhraseQuery phrase) => string.Join(' ', phrase.Terms.Select(term => term.Term));
}
