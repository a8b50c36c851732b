using Search.Indexing;

namespace Search.Querying;

/// <summary>The vocabulary of a plain schema: words go to the default fields, each with a weight; keyword fields take whole values.</summary>
/// <remarks>
/// An unquoted word is looked up by its stem where the field has stems, everything else in the words as written. Several default fields
/// make optional clauses, each boosted by its weight. Fields that are only given back, and fields of stems, cannot be named.
/// </remarks>
public sealed class FieldVocabulary(Schema schema, params IReadOnlyList<(string Field, float Weight)> defaultFields) : IQueryVocabulary
{
    /// <summary>The schema.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>The text fields meant when none is named, with their weights.</summary>
    public IReadOnlyList<(string Field, float Weight)> DefaultFields { get; } = defaultFields;

    /// <summary>The other languages of the texts.</summary>
    public WordLanguages Languages { get; init; } = WordLanguages.None;

    /// <inheritdoc/>
    public bool HasField(string name) =>
        Schema.TryGet(name, out var field) && (field.Indexed || field.Kind == FieldKind.Number) && field.StemsOf is null;

    /// <inheritdoc/>
    public Query? Word(string? field, string text) => In(field, f => LeafQueries.Word(Schema, f, text, Languages));

    /// <inheritdoc/>
    public Query? Phrase(string? field, string text, int slop) => In(field, f => LeafQueries.Phrase(f, text, slop));

    /// <inheritdoc/>
    public Query? Prefix(string? field, string prefix) => In(field, f => LeafQueries.Prefix(f, prefix));

    /// <inheritdoc/>
    public Query? Wildcard(string? field, string pattern) =>
        field is null && pattern == "*" ? new MatchAllQuery() : In(field, f => LeafQueries.Wildcard(f, pattern));

    /// <inheritdoc/>
    public Query? Fuzzy(string? field, string text, int maxEdits) => In(field, f => LeafQueries.Fuzzy(f, text, maxEdits));

    /// <inheritdoc/>
    /// <remarks>A range without a field is none: its ends are words.</remarks>
    public Query? Range(string? field, string? lower, string? upper, bool includeLower, bool includeUpper) =>
        field is null ? null : In(field, f => LeafQueries.Range(f, lower, upper, includeLower, includeUpper));

    private Query? In(string? name, Func<Field, Query?> leaf)
    {
        if (name is not null)
            return HasField(name) ? leaf(Schema[name]) : null;
        var clauses = new List<BooleanClause>();
        var hasText = false;
        foreach (var (field, weight) in DefaultFields)
        {
            if (leaf(Schema[field]) is not { } query)
                continue;
            hasText = true;
            if (query is not MatchAllQuery)
                clauses.Add(new BooleanClause(weight == 1 ? query : new BoostQuery(query, weight), Occur.Should));
        }
        return clauses switch
        {
            [] => hasText ? new MatchAllQuery() : null,
            [var only] => only.Query,
            _ => new BooleanQuery([.. clauses]),
        };
    }
}
