namespace Search.Indexing;

/// <summary>The index at one moment: never changes, never waits for the writer. Dispose it to let its files go.</summary>
/// <remarks>Safe for use by several threads; each takes cursors of its own.</remarks>
public sealed class IndexSnapshot : IDisposable
{
    private IndexSnapshot() { }

    /// <summary>The fields.</summary>
    public Schema Schema => throw new NotImplementedException();

    /// <summary>Grows by one with every refresh that changed something; unique within the folder's life, across restarts too.</summary>
    public long Generation => throw new NotImplementedException();

    /// <summary>The segments, oldest first.</summary>
    public IReadOnlyList<SegmentReader> Segments => throw new NotImplementedException();

    /// <summary>Documents that are not deleted.</summary>
    public int LiveDocumentCount => throw new NotImplementedException();

    /// <summary>Opens the last commit of a folder to read, without its lock.</summary>
    public static IndexSnapshot OpenCommitted(string folder) => throw new NotImplementedException();

    /// <summary>One more owner; each disposes once.</summary>
    public IndexSnapshot Share() => throw new NotImplementedException();

    /// <summary>Gives this ownership up.</summary>
    public void Dispose() => throw new NotImplementedException();
}
