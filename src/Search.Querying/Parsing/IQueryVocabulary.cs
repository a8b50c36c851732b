namespace Search.Querying;

/// <summary>What the leaves of a query text mean: which fields there are, and which query a word, phrase or range in one of them is.</summary>
/// <remarks>
/// A field of <see langword="null"/> means that none was named. <see langword="null"/> as an answer means that the field cannot do this: the parser
/// reports it and reads the text as words. An answer of <see cref="MatchAllQuery"/> for text without any word (punctuation) lets the clause drop out.
/// </remarks>
public interface IQueryVocabulary
{
    /// <summary>Whether <c>name:</c> names a field or operator; otherwise it is read as a word.</summary>
    bool HasField(string name);

    /// <summary>
    /// Whether a clause of that field narrows what the other clauses find (<c>flood before:2010</c>) when no operator says otherwise: a filter
    /// instead of an optional clause.
    /// </summary>
    bool Narrows(string field) => false;

    /// <summary>A word as typed; it may hold several tokens (<c>wi-fi</c>).</summary>
    Query? Word(string? field, string text);

    /// <summary>A quoted phrase.</summary>
    Query? Phrase(string? field, string text, int slop);

    /// <summary><c>pref*</c>, without the star.</summary>
    Query? Prefix(string? field, string prefix);

    /// <summary>A pattern with <c>?</c> and <c>*</c>.</summary>
    Query? Wildcard(string? field, string pattern);

    /// <summary><c>word~</c> or <c>word~1</c>.</summary>
    Query? Fuzzy(string? field, string text, int maxEdits);

    /// <summary><c>[a TO b]</c>, <c>{a TO b}</c>, <c>&gt;a</c>; <see langword="null"/> for an open end.</summary>
    Query? Range(string? field, string? lower, string? upper, bool includeLower, bool includeUpper);
}
