namespace Search.Indexing;

/// <summary>What a field holds, and so how it is indexed.</summary>
public enum FieldKind
{
    /// <summary>Prose: analysed into terms with frequencies, norms and, where asked for, positions.</summary>
    Text,

    /// <summary>Whole values, exact to the byte: a term each, and a column of ordinals for counting and sorting.</summary>
    Keyword,

    /// <summary>A 64-bit integer at most once per document, in a column for ranges and sorting.</summary>
    Number,
}
