using Search.Indexing;

namespace Search.Querying;

/// <summary>The vocabulary of a plain schema: words go to the default fields, each with a weight; keyword fields take whole values.</summary>
/// <remarks>An unquoted word is looked up by its stem where the field has stems, everything else in the words as written.</remarks>
public sealed class FieldVocabulary(Schema schema, params IReadOnlyList<(string Field, float Weight)> defaultFields) : IQueryVocabulary
{
    /// <summary>The schema.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>The text fields meant when none is named, with their weights.</summary>
    public IReadOnlyList<(string Field, float Weight)> DefaultFields { get; } = defaultFields;

    /// <inheritdoc/>
    public bool HasField(string name) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Query? Word(string? field, string text) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Query? Phrase(string? field, string text, int slop) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Query? Prefix(string? field, string prefix) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Query? Wildcard(string? field, string pattern) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Query? Fuzzy(string? field, string text, int maxEdits) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Query? Range(string? field, string? lower, string? upper, bool includeLower, bool includeUpper) => throw new NotImplementedException();
}
