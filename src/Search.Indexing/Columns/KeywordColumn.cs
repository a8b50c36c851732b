namespace Search.Indexing;

/// <summary>The values of a keyword field by document, as ordinals into the segment's sorted values.</summary>
public sealed class KeywordColumn
{
    private KeywordColumn() { }

    /// <summary>Distinct values; ordinals are below this and follow the order of the values' UTF-8 bytes.</summary>
    public int ValueCount => throw new NotImplementedException();

    /// <summary>Whether a document may have several values.</summary>
    public bool IsMultiValued => throw new NotImplementedException();

    /// <summary>The document's first (or only) ordinal; -1 when it has none.</summary>
    public int FirstOrdinal(int document) => throw new NotImplementedException();

    /// <summary>Copies the document's ordinals, ascending, into <paramref name="buffer"/> (at least <see cref="MaxValuesPerDocument"/> long).</summary>
    public int ReadOrdinals(int document, Span<int> buffer) => throw new NotImplementedException();

    /// <summary>The most values any document has.</summary>
    public int MaxValuesPerDocument => throw new NotImplementedException();

    /// <summary>The value of an ordinal.</summary>
    public string Value(int ordinal) => throw new NotImplementedException();

    /// <summary>The ordinal of a value; negative when no document has it.</summary>
    public int Find(ReadOnlySpan<byte> value) => throw new NotImplementedException();
}
