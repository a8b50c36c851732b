namespace Search.Indexing;

/// <summary>The stored values of one document.</summary>
public sealed class StoredDocument
{
    internal StoredDocument() { }

    /// <summary>The unique key.</summary>
    public string Id => throw new NotImplementedException();

    /// <summary>The first value of a text or keyword field; <see langword="null"/> when there is none.</summary>
    public string? Text(Field field) => throw new NotImplementedException();

    /// <summary>All values of a text or keyword field in the order they were added.</summary>
    public IReadOnlyList<string> Texts(Field field) => throw new NotImplementedException();

    /// <summary>The value of a stored number field.</summary>
    public long? Number(Field field) => throw new NotImplementedException();
}
