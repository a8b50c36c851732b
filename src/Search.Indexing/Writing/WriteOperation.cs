namespace Search.Indexing;

/// <summary>One change of a <see cref="WriteBatch"/>.</summary>
public abstract record WriteOperation
{
    private WriteOperation() { }

    /// <summary>Adds a document, replacing the one with its id.</summary>
    public sealed record Put(Document Document) : WriteOperation
    {
        /// <summary>Whether no document has its id, so that there is nothing to replace.</summary>
        /// <remarks>The log does not say it: a replay looks.</remarks>
        public bool IsNew { get; init; }
    }

    /// <summary>Deletes every document whose keyword field has that value.</summary>
    public sealed record Delete(string Field, string Value) : WriteOperation;
}
