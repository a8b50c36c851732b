using Search.Querying;

namespace Search.Archive.Questions;

/// <summary>What the words, fields and operators of a query text mean in an archive. One for each text read.</summary>
/// <remarks>
/// <c>title: body: comment:</c> name texts; <c>outlet: author: by: commenter: tag: year:</c> name facets, matched by their words, and do not count
/// for the score; <c>lang:</c> takes a language's tag; <c>published: before: after:</c> take dates; <c>in:title</c>, <c>in:articles</c>, <c>in:comments</c> narrow what is searched;
/// <c>thread:</c> asks for a word anywhere in the thread.
/// </remarks>
internal sealed class ArchiveVocabulary : IQueryVocabulary
{
    // A word of the title says more about an article than one of its text. Twice is the usual weight.
    private const float TitleWeight = 2;

    private static readonly Dictionary<string, string> FacetsByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["outlet"] = FacetNames.Outlet,
        ["author"] = FacetNames.Author,
        ["by"] = FacetNames.Author,
        ["commenter"] = FacetNames.Commenter,
        ["tag"] = FacetNames.Tag,
    };

    private static readonly Dictionary<string, (string Field, float Weight)[]> TextsByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = [(ArchiveFields.Title, 1)],
        ["body"] = [(ArchiveFields.Body, 1)],
        ["text"] = [(ArchiveFields.Body, 1)],
        ["comment"] = [(ArchiveFields.Comment, 1)],
        ["comments"] = [(ArchiveFields.Comment, 1)],
        ["article"] = [(ArchiveFields.Title, TitleWeight), (ArchiveFields.Body, 1)],
        ["articles"] = [(ArchiveFields.Title, TitleWeight), (ArchiveFields.Body, 1)],
    };

    private readonly FieldVocabulary _words;
    private readonly Dictionary<Query, TypedWord> _typedWords = new(ReferenceEqualityComparer.Instance);
    private readonly Func<Query, Query> _anywhereInThread;

    /// <summary>Words go to the texts of <paramref name="scope"/>, or to the one that an <c>in:</c> operator named.</summary>
    /// <param name="scope">What is searched.</param>
    /// <param name="narrowedTo">The name an <c>in:</c> operator gave; <see langword="null"/> without one.</param>
    /// <param name="languages">The languages words are stemmed in, besides English (<see cref="AskedLanguages"/>).</param>
    /// <param name="anywhereInThread">Makes the query for whole threads of which some document matches.</param>
    /// <param name="titleWeight">What a word of the title counts where title and text are searched together.</param>
    public ArchiveVocabulary(
        SearchScope scope, string? narrowedTo, WordLanguages languages, Func<Query, Query> anywhereInThread, float titleWeight = TitleWeight)
    {
        (string Field, float Weight)[] everything = [.. TextsByName["articles"], .. TextsByName["comments"]];
        var texts = narrowedTo is not null && TextsByName.TryGetValue(narrowedTo, out var narrowed) ? narrowed : scope switch
        {
            SearchScope.Articles => TextsByName["articles"],
            SearchScope.Comments => TextsByName["comments"],
            _ => everything,
        };
        if (texts.Length > 1)
            texts = [.. texts.Select(text => text.Field == ArchiveFields.Title ? (text.Field, titleWeight) : text)];
        _words = new FieldVocabulary(ArchiveFields.Schema, texts) { Languages = languages };
        _anywhereInThread = anywhereInThread;
    }

    /// <summary>Whether any clause counts for the score.</summary>
    public bool HasScoredClause { get; private set; }

    /// <summary>The fields that a word without a field is looked for in.</summary>
    public IEnumerable<string> Texts => _words.DefaultFields.Select(text => text.Field);

    /// <summary>The languages words are stemmed in, besides English.</summary>
    public WordLanguages Languages => _words.Languages;

    /// <summary>The words typed without any mark that are looked for in texts, by the query that each became.</summary>
    public IReadOnlyDictionary<Query, TypedWord> TypedWords => _typedWords;

    /// <summary>What an <c>in:</c> operator named.</summary>
    public string? In { get; private set; }

    /// <inheritdoc/>
    public bool HasField(string name) =>
        TextsByName.ContainsKey(name) || FacetsByName.ContainsKey(name) || IsDate(name) || IsBefore(name) || IsAfter(name)
        || Is(name, "in") || Is(name, "year") || IsLanguage(name) || Is(name, "thread");

    /// <inheritdoc/>
    /// <remarks>Words say what is looked for; everything else says where: <c>tram outlet:post</c> is about trams, in that outlet alone.</remarks>
    public bool Narrows(string name) => HasField(name) && !TextsByName.ContainsKey(name);

    /// <inheritdoc/>
    public Query? Word(string? field, string text)
    {
        var query = Leaf(field, text, (v, f) => v.Word(f, text));
        if ((field is null || TextsByName.ContainsKey(field)) && query is not (null or MatchAllQuery))
            _typedWords.Add(query, new TypedWord(field, text));
        return query;
    }

    /// <summary>Notes a query that stands for a word together with others, or for others instead.</summary>
    /// <param name="query">The query.</param>
    /// <param name="word">The word typed.</param>
    /// <param name="otherStems">The stems of the others.</param>
    /// <param name="instead">The other that is looked for instead, folded; <see langword="null"/> when the word is looked for, too.</param>
    public void Stands(Query query, TypedWord word, IReadOnlyList<string> otherStems, string? instead) =>
        _typedWords[query] = word with { OtherStems = otherStems, Instead = instead };

    /// <inheritdoc/>
    public Query? Phrase(string? field, string text, int slop) => Leaf(field, text, (v, f) => v.Phrase(f, text, slop));

    /// <inheritdoc/>
    public Query? Prefix(string? field, string prefix) =>
        prefix.Length > 0 && IsDateLike(field) ? null : Leaf(field, null, (v, f) => v.Prefix(f, prefix));

    /// <inheritdoc/>
    public Query? Wildcard(string? field, string pattern)
    {
        if (field is null && pattern == "*")
            return new MatchAllQuery();
        if (field is not null && pattern == "*" && IsDate(field))
            return new NumberRangeQuery(ArchiveFields.DateStart, long.MinValue, long.MaxValue);
        return IsDateLike(field) ? null : Leaf(field, null, (v, f) => v.Wildcard(f, pattern));
    }

    /// <inheritdoc/>
    public Query? Fuzzy(string? field, string text, int maxEdits) =>
        IsDateLike(field) ? null : Leaf(field, null, (v, f) => v.Fuzzy(f, text, maxEdits));

    /// <inheritdoc/>
    public Query? Range(string? field, string? lower, string? upper, bool includeLower, bool includeUpper)
    {
        if (field is null)
            return null;
        if (Is(field, "year"))
            return new ConstantScoreQuery(new TermRangeQuery(FacetNames.Year, lower, upper ?? "9999", includeLower, includeUpper), 0);
        if (!IsDate(field))
            return Leaf(field, null, (v, f) => v.Range(f, lower, upper, includeLower, includeUpper));
        if (!TryReadEnd(lower, out var from) || !TryReadEnd(upper, out var to))
            return null;
        var first = from is not { } a ? long.MinValue : includeLower ? UnixTime.FirstSecond(a) : UnixTime.LastSecond(a) + 1;
        var last = to is not { } b ? long.MaxValue : includeUpper ? UnixTime.LastSecond(b) : UnixTime.FirstSecond(b) - 1;
        return Dated(first, last);
    }

    /// <summary>Documents dated wholly within the seconds, unscored.</summary>
    public static Query Dated(long first, long last) => new ConstantScoreQuery(
        new BooleanQuery([
            new BooleanClause(new NumberRangeQuery(ArchiveFields.DateStart, first, long.MaxValue), Occur.Must),
            new BooleanClause(new NumberRangeQuery(ArchiveFields.DateEnd, long.MinValue, last), Occur.Must),
        ]),
        0);

    private Query? Leaf(string? field, string? text, Func<FieldVocabulary, string?, Query?> make)
    {
        if (field is null)
            return Scored(make(_words, null));
        if (TextsByName.TryGetValue(field, out var texts))
            return Scored(InEach(texts, make));
        if (FacetsByName.TryGetValue(field, out var facet))
            return make(_words, ArchiveFields.WordsField(facet)) is { } named ? Unscored(named) : null;
        if (Is(field, "thread"))
            return InEach([.. TextsByName["articles"], .. TextsByName["comments"]], make) is { } words ? _anywhereInThread(words) : null;
        return text is null ? null : Operator(field, text);
    }

    // Each text is named, so that title:* and title:[a TO b] are about titles.
    private Query? InEach((string Field, float Weight)[] texts, Func<FieldVocabulary, string?, Query?> make)
    {
        var clauses = new List<BooleanClause>();
        foreach (var (field, weight) in texts)
        {
            if (make(_words, field) is not { } query)
                return null;
            if (query is MatchAllQuery)
                return query;
            clauses.Add(new BooleanClause(weight == 1 ? query : new BoostQuery(query, weight), Occur.Should));
        }

        return clauses is [var only] ? only.Query : new BooleanQuery([.. clauses]);
    }

    private Query? Operator(string name, string text)
    {
        if (Is(name, "in"))
        {
            In = TextsByName.ContainsKey(text) ? text : Is(text, "all") ? null : In;
            return TextsByName.ContainsKey(text) || Is(text, "all") ? new MatchAllQuery() : null;
        }

        if (Is(name, "year"))
            return new ConstantScoreQuery(new TermQuery(FacetNames.Year, ArchiveFields.Key(text)), 0);
        if (IsLanguage(name))
            return new ConstantScoreQuery(new TermQuery(FacetNames.Language, ArchiveFields.Key(text)), 0);
        if (!PartialDate.TryParse(text, out var date))
            return null;
        if (IsBefore(name))
            return Dated(long.MinValue, UnixTime.FirstSecond(date) - 1);
        return Dated(UnixTime.FirstSecond(date), IsAfter(name) ? long.MaxValue : UnixTime.LastSecond(date));
    }

    private Query? Scored(Query? query)
    {
        HasScoredClause |= query is not null and not MatchAllQuery;
        return query;
    }

    private static Query Unscored(Query query) => query is MatchAllQuery ? query : new ConstantScoreQuery(query, 0);

    private static bool TryReadEnd(string? text, out PartialDate? date)
    {
        date = null;
        if (text is null or "*")
            return true;
        var read = PartialDate.TryParse(text, out var found);
        date = found;
        return read;
    }

    private static bool IsDateLike(string? name) =>
        name is not null && (IsDate(name) || IsBefore(name) || IsAfter(name) || Is(name, "in") || Is(name, "year") || IsLanguage(name));

    private static bool IsLanguage(string name) => Is(name, "lang") || Is(name, "language");

    private static bool IsDate(string name) => Is(name, "published") || Is(name, "date");

    private static bool IsBefore(string name) => Is(name, "before") || Is(name, "until");

    private static bool IsAfter(string name) => Is(name, "after") || Is(name, "since");

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
