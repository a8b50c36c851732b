namespace Search.Indexing;

/// <summary>The values of a number field by document.</summary>
public sealed class NumberColumn
{
    private NumberColumn() { }

    /// <summary>The smallest value.</summary>
    public long Min => throw new NotImplementedException();

    /// <summary>The largest value.</summary>
    public long Max => throw new NotImplementedException();

    /// <summary>Reads a document's value; <see langword="false"/> when it has none.</summary>
    public bool TryRead(int document, out long value) => throw new NotImplementedException();

    /// <summary>Reads a run of documents, <paramref name="missing"/> where there is no value.</summary>
    public void Read(int firstDocument, Span<long> values, long missing) => throw new NotImplementedException();
}
