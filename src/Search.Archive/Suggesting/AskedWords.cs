using Search.Analysis;
using Search.Querying;

namespace Search.Archive.Suggesting;

/// <summary>Notes the words that a query text looks for in texts: those of words and phrases, not of patterns, facets and dates.</summary>
internal sealed class AskedWords : IQueryVocabulary
{
    private readonly ArchiveVocabulary _vocabulary = new(SearchScope.All, narrowedTo: null, query => query);
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    /// <summary>The words, folded, with their stems.</summary>
    public static IReadOnlyDictionary<string, string> Of(string text)
    {
        var asked = new AskedWords();
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
        using var tokens = TextAnalyzer.English.Analyze(text);
        while (tokens.MoveNext())
            _stems[tokens.Word.ToString()] = tokens.Stem.ToString();
        return query;
    }
}
