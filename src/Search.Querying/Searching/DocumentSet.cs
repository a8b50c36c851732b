namespace Search.Querying;

/// <summary>A set of live documents of one snapshot, a bitmap for each segment. Immutable.</summary>
public sealed class DocumentSet
{
    private DocumentSet() { }

    /// <summary>The set of the given documents, of which deleted ones are left out.</summary>
    public static DocumentSet Of(Search.Indexing.IndexSnapshot snapshot, IEnumerable<DocumentAddress> documents) => throw new NotImplementedException();

    /// <summary>How many documents there are.</summary>
    public int Count => throw new NotImplementedException();

    /// <summary>The bits of a segment's documents, 64 to a word.</summary>
    public ReadOnlySpan<ulong> Bits(int segment) => throw new NotImplementedException();

    /// <summary>Whether the document is in the set.</summary>
    public bool Contains(DocumentAddress address) => throw new NotImplementedException();

    /// <summary>The documents in both sets.</summary>
    public DocumentSet And(DocumentSet other) => throw new NotImplementedException();

    /// <summary>The documents in either set.</summary>
    public DocumentSet Or(DocumentSet other) => throw new NotImplementedException();

    /// <summary>The documents of this set that are not in the other.</summary>
    public DocumentSet AndNot(DocumentSet other) => throw new NotImplementedException();

    /// <summary>The documents in order of address.</summary>
    public IEnumerable<DocumentAddress> Documents() => throw new NotImplementedException();
}
