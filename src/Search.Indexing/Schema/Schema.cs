using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Search.Indexing;

/// <summary>The fields of an index. Immutable; kept in the index, so that one can be opened without being told its fields.</summary>
/// <remarks>Every schema has <see cref="IdField"/>, a single-valued stored keyword: writing a document replaces the one with its id.</remarks>
public sealed class Schema
{
    /// <summary>The name of the unique key.</summary>
    public const string IdField = "id";

    /// <summary>The name of the field that says in which language a document's texts are, where a schema has it: a single-valued keyword, as BCP 47 primary tag.</summary>
    /// <remarks>Texts whose analyser knows languages (<see cref="Search.Analysis.TextAnalyzer.In"/>) are read in that one.</remarks>
    public const string LanguageField = "language";

    private readonly FrozenDictionary<string, Field> _byName;

    /// <summary>Makes a schema of the given fields, adding <see cref="IdField"/> when it is not among them.</summary>
    /// <exception cref="ArgumentException">
    /// Two fields share a name, a stems field names no text field or one that has stems already, or the id is no single-valued, stored, indexed keyword.
    /// </exception>
    public Schema(params IEnumerable<Field> fields)
    {
        var all = fields.ToList();
        if (all.All(f => f.Name != IdField))
            all.Insert(0, Field.Keyword(IdField));
        Fields = [.. all.Select((f, i) => f with { Ordinal = i })];
        if (Fields.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count() != Fields.Count)
            throw new ArgumentException("Two fields of the schema share a name.", nameof(fields));
        _byName = Fields.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        Language = _byName.GetValueOrDefault(LanguageField) is { Kind: FieldKind.Keyword, MultiValued: false } language ? language : null;
        if (Id is not { Kind: FieldKind.Keyword, Stored: true, Indexed: true, MultiValued: false })
            throw new ArgumentException($"The field '{IdField}' must be a single-valued, stored, indexed keyword.", nameof(fields));
        foreach (var field in Fields)
        {
            if (field.StemsOf is { } source && (!TryGet(source, out var text) || text.Kind != FieldKind.Text || text.StemsOf is not null))
                throw new ArgumentException($"Field '{field.Name}' takes its stems from '{source}', which is no text field of the schema.", nameof(fields));
            if (field.StemsOf is not null && Fields.Count(f => f.StemsOf == field.StemsOf) > 1)
                throw new ArgumentException($"Two fields take their stems from '{field.StemsOf}'.", nameof(fields));
        }
    }

    /// <summary>The fields by <see cref="Field.Ordinal"/>.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The unique key.</summary>
    public Field Id => this[IdField];

    /// <summary>The field of <see cref="LanguageField"/>, where there is one.</summary>
    public Field? Language { get; }

    /// <summary>The field of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Field this[string name] =>
        _byName.TryGetValue(name, out var field) ? field : throw new KeyNotFoundException($"The schema has no field '{name}'.");

    /// <summary>The stems field of a text field, where it has one.</summary>
    public Field? StemsFieldOf(Field text) => Fields.FirstOrDefault(f => f.StemsOf == text.Name);

    /// <summary>In words, what an index with the schema <paramref name="other"/> has differently; <see langword="null"/> when nothing.</summary>
    internal string? DifferenceFrom(Schema other)
    {
        foreach (var field in Fields)
        {
            if (!other.TryGet(field.Name, out var theirs))
                return $"it has no field '{field.Name}'";
            if (field != theirs)
                return $"its field '{field.Name}' is {theirs.Describe()} at {theirs.Ordinal}, not {field.Describe()} at {field.Ordinal}";
        }
        return other.Fields.FirstOrDefault(f => !TryGet(f.Name, out _)) is { } more ? $"it has a field '{more.Name}' besides" : null;
    }

    /// <summary>Finds a field by name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Field? field) => _byName.TryGetValue(name, out field);
}
