namespace Search.Indexing;

/// <summary>Changes that become durable together: after a crash a batch is there whole or not at all.</summary>
public sealed class WriteBatch
{
    private readonly List<WriteOperation> _operations = [];

    /// <summary>The changes in order.</summary>
    public IReadOnlyList<WriteOperation> Operations => _operations;

    /// <summary>Adds the document, replacing the one with its id.</summary>
    public void Put(Document document) => _operations.Add(new WriteOperation.Put(document));

    /// <summary>Adds a document whose id no document of the index or of this batch has: whoever calls knows that, and nobody looks for one.</summary>
    public void Add(Document document) => _operations.Add(new WriteOperation.Put(document) { IsNew = true });

    /// <summary>Deletes the document with that id, if there is one.</summary>
    public void Delete(string id) => _operations.Add(new WriteOperation.Delete(Schema.IdField, id));

    /// <summary>Deletes every document whose keyword field has that value.</summary>
    public void DeleteWhere(string keywordField, string value) => _operations.Add(new WriteOperation.Delete(keywordField, value));
}
