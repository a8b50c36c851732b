namespace Search.Indexing;

/// <summary>Reads a whole committed index and holds every checksum and structural invariant against it.</summary>
public static class IndexCheck
{
    /// <summary>Checks the folder, without taking its lock; progress is files done of files in all.</summary>
    public static IndexCheckReport Run(string folder, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
