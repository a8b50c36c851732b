namespace Search.Querying.Tests.Parsing;

/// <summary>
/// Words between anything that is no letter or digit, in lower case. Fields: <c>title</c> takes everything, <c>outlet</c> whole values,
/// <c>published</c> numbers and ranges, <c>before</c> narrows.
/// </summary>
internal sealed class PlainVocabulary : IQueryVocabulary
{
    private const string Default = "text";

    public bool HasField(string name) => name is "title" or "outlet" or "published" or "before";

    public bool Narrows(string field) => field == "before";

    public Query? Word(string? field, string text) => field switch
    {
        "outlet" => new TermQuery("outlet", text),
        "published" or "before" => long.TryParse(text, out var number) ? new NumberRangeQuery(field, number, number) : null,
        _ => OfTokens(field ?? Default, text, 0),
    };

    public Query? Phrase(string? field, string text, int slop) => field switch
    {
        "outlet" => new TermQuery("outlet", text),
        "published" or "before" => null,
        _ => OfTokens(field ?? Default, text, slop),
    };

    public Query? Prefix(string? field, string prefix) => field is "published" or "before" ? null : new PrefixQuery(field ?? Default, prefix);

    public Query? Wildcard(string? field, string pattern) => (field, pattern) switch
    {
        (null, "*") => new MatchAllQuery(),
        (not null, "*") => new TermRangeQuery(field, null, null),
        ("published" or "before", _) => null,
        _ => new WildcardQuery(field ?? Default, pattern),
    };

    public Query? Fuzzy(string? field, string text, int maxEdits) =>
        field is "published" or "before" ? null : new FuzzyQuery(field ?? Default, text, maxEdits);

    public Query? Range(string? field, string? lower, string? upper, bool includeLower, bool includeUpper) =>
        field is null or "before" ? null : new TermRangeQuery(field, lower, upper, includeLower, includeUpper);

    private static Query OfTokens(string field, string text, int slop)
    {
        var tokens = string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return tokens switch
        {
            [] => new MatchAllQuery(),
            [var only] => new TermQuery(field, only),
            _ => new PhraseQuery(field, [.. tokens.Take(QueryParser.MaxWords).Select((t, i) => new PhraseTerm(t, i))], slop),
        };
    }
}
