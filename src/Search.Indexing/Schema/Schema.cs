using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Search.Indexing;

/// <summary>The fields of an index. Immutable; kept in the index, so that one can be opened without being told its fields.</summary>
/// <remarks>Every schema has <see cref="IdField"/>, a single-valued stored keyword: writing a document replaces the one with its id.</remarks>
public sealed class Schema
{
    /// <summary>The name of the unique key.</summary>
    public const string IdField = "id";

    private readonly FrozenDictionary<string, Field> _byName;

    /// <summary>Makes a schema of the given fields, adding <see cref="IdField"/> when it is not among them.</summary>
    /// <exception cref="ArgumentException">Two fields share a name, or a stems field names no text field.</exception>
    public Schema(params IEnumerable<Field> fields)
    {
        var all = fields.ToList();
        if (all.All(f => f.Name != IdField))
            all.Insert(0, Field.Keyword(IdField));
        Fields = [.. all.Select((f, i) => f with { Ordinal = i })];
        if (Fields.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count() != Fields.Count)
            throw new ArgumentException("Two fields of the schema share a name.", nameof(fields));
        _byName = Fields.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (field.StemsOf is { } source && (!TryGet(source, out var text) || text.Kind != FieldKind.Text || text.StemsOf is not null))
                throw new ArgumentException($"Field '{field.Name}' takes its stems from '{source}', which is no text field of the schema.", nameof(fields));
        }
    }

    /// <summary>The fields by <see cref="Field.Ordinal"/>.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The unique key.</summary>
    public Field Id => this[IdField];

    /// <summary>The field of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Field this[string name] =>
        _byName.TryGetValue(name, out var field) ? field : throw new KeyNotFoundException($"The schema has no field '{name}'.");

    /// <summary>The stems field of a text field, where it has one.</summary>
    public Field? StemsFieldOf(Field text) => Fields.FirstOrDefault(f => f.StemsOf == text.Name);

    /// <summary>Finds a field by name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Field? field) => _byName.TryGetValue(name, out field);
}
