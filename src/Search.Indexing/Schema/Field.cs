using Search.Analysis;

namespace Search.Indexing;

/// <summary>A named part of a document and the way it is indexed. Made by the factory methods; immutable.</summary>
public sealed record Field
{
    private Field() { }

    /// <summary>The field's name: lower case letters, digits, <c>.</c> and <c>_</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the field holds.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>The field's place in its schema; -1 until it belongs to one.</summary>
    public int Ordinal { get; internal init; } = -1;

    /// <summary>Whether the value is kept and given back with the document.</summary>
    public bool Stored { get; private init; }

    /// <summary>Whether a document may hold more than one value (keywords).</summary>
    public bool MultiValued { get; private init; }

    /// <summary>Whether the values can be looked up as terms (text and keywords).</summary>
    public bool Indexed { get; private init; }

    /// <summary>Whether the values stand in a column (keywords and numbers).</summary>
    public bool HasColumn { get; private init; }

    /// <summary>Whether word positions are kept, which phrases need (text).</summary>
    public bool HasPositions { get; private init; }

    /// <summary>The analyser of a text field.</summary>
    public TextAnalyzer? Analyzer { get; private init; }

    /// <summary>The text field whose stems this field indexes, from the same pass over the same text; otherwise <see langword="null"/>.</summary>
    /// <remarks>A stems field takes no values of its own, keeps no positions, and shares the norms of its source.</remarks>
    public string? StemsOf { get; private init; }

    /// <summary>Prose, its words indexed as written (folded), with positions.</summary>
    public static Field Text(string name, TextAnalyzer analyzer, bool stored = true, bool positions = true) =>
        new() { Name = name, Kind = FieldKind.Text, Analyzer = analyzer, Stored = stored, Indexed = true, HasPositions = positions };

    /// <summary>The stems of the text field <paramref name="source"/>: an unquoted word is looked up here.</summary>
    public static Field Stems(string name, string source) =>
        new() { Name = name, Kind = FieldKind.Text, StemsOf = source, Indexed = true };

    /// <summary>Whole values. <paramref name="column"/> makes them countable and sortable.</summary>
    public static Field Keyword(string name, bool stored = true, bool multiValued = false, bool indexed = true, bool column = true) =>
        new() { Name = name, Kind = FieldKind.Keyword, Stored = stored, MultiValued = multiValued, Indexed = indexed, HasColumn = column };

    /// <summary>A 64-bit integer, or nothing.</summary>
    public static Field Number(string name, bool stored = false) =>
        new() { Name = name, Kind = FieldKind.Number, Stored = stored, HasColumn = true };

    /// <summary>A value that is only given back, not searched.</summary>
    public static Field StoredOnly(string name) =>
        new() { Name = name, Kind = FieldKind.Keyword, Stored = true, MultiValued = true };

    internal string Describe()
    {
        var words = new List<string> { Kind.ToString().ToLowerInvariant() };
        words.AddRange(Analyzer is null ? [] : [$"analysed as {Analyzer.Name}"]);
        words.AddRange(StemsOf is null ? [] : [$"stems of '{StemsOf}'"]);
        words.AddRange(Stored ? ["stored"] : []);
        words.AddRange(MultiValued ? ["multi-valued"] : []);
        words.AddRange(Indexed ? ["indexed"] : []);
        words.AddRange(HasColumn ? ["with a column"] : []);
        words.AddRange(HasPositions ? ["with positions"] : []);
        return string.Join(", ", words);
    }
}
