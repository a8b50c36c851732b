using Search.Querying;

namespace Search.Archive.Suggesting;

/// <summary>Notes the words that a query text looks for in texts: those of words and phrases, not of patterns, facets and dates.</summary>
internal sealed class AskedWords : IQueryVocabulary
{
    private readonly ArchiveVocabulary _vocabulary;
    private readonly Dictionary<string, IReadOnlyList<string>> _stems = new(StringComparer.Ordinal);

    private AskedWords(WordLanguages languages) => _vocabulary = new ArchiveVocabulary(SearchScope.All, narrowedTo: null, languages, query => query);

    /// <summary>The words, folded, with their stems.</summary>
    /// <param name="text">The query text.</param>
    /// <param name="languages">The languages words are stemmed in, besides English.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string text, WordLanguages languages)
    {
        var asked = new AskedWords(languages);
        new QueryParser(asked).Parse(text);
        return asked._stems;
    }

    /// <inheritdoc/>
    public bool HasField(string name) => _vocabulary.HasField(name);

    /// <inheritdoc/>
    public bool Narrows(string field) => _vocabulary.Narrows(field);

    /// <inheritdoc/>
    public Query? Word(string? field, string text) => Note(field, text, _vocabulary.Word(field, text));

    /// <inheritdoc/>
    public Query? Phrase(string? field, string text, int slop) => Note(field, text, _vocabulary.Phrase(field, text, slop));

    /// <inheritdoc/>
    public Query? Prefix(string? field, string prefix) => _vocabulary.Prefix(field, prefix);

    /// <inheritdoc/>
    public Query? Wildcard(string? field, string pattern) => _vocabulary.Wildcard(field, pattern);

    /// <inheritdoc/>
    public Query? Fuzzy(string? field, string text, int maxEdits) => _vocabulary.Fuzzy(field, text, maxEdits);

    /// <inheritdoc/>
    public Query? Range(string? field, string? lower, string? upper, bool includeLower, bool includeUpper) =>
        _vocabulary.Range(field, lower, upper, includeLower, includeUpper);

    private Query? Note(string? field, string text, Query? query)
    {
        if (query is null || (field is not null && _vocabulary.Narrows(field)))
            return query;
        foreach (var (word, stems, _) in AskedStems.Of(text, _vocabulary.Languages))
            _stems[word] = stems;
        return query;
    }
}
