namespace Search.Indexing;

/// <summary>The index at one moment: never changes, never waits for the writer. Dispose it to let its files go.</summary>
/// <remarks>Safe for use by several threads; each takes cursors of its own. Nothing read from it but stored documents may be used after the last owner disposed.</remarks>
public sealed class IndexSnapshot : IDisposable
{
    private int _owners = 1;

    internal IndexSnapshot(Schema schema, long generation, IReadOnlyList<SegmentReader> segments)
    {
        (Schema, Generation, Segments) = (schema, generation, segments);
        foreach (var segment in segments)
        {
            segment.Core.AddOwner();
            LiveDocumentCount += segment.LiveCount;
        }
    }

    /// <summary>The fields.</summary>
    public Schema Schema { get; }

    /// <summary>Grows by one with every refresh that changed something; unique within the folder's life, across restarts too.</summary>
    public long Generation { get; }

    /// <summary>The segments, oldest first.</summary>
    public IReadOnlyList<SegmentReader> Segments { get; }

    /// <summary>Documents that are not deleted.</summary>
    public int LiveDocumentCount { get; }

    /// <summary>Opens the last commit of a folder to read, without its lock.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no index in the folder.</exception>
    /// <exception cref="DamagedIndexException">A file of the index is damaged.</exception>
    /// <exception cref="IndexVersionException">A file was written by a newer version of this program.</exception>
    public static IndexSnapshot OpenCommitted(string folder)
    {
        var manifest = ManifestReader.Read(folder) ?? throw new DirectoryNotFoundException($"There is no index in '{folder}'.");
        while (true)
        {
            try
            {
                return Open(folder, manifest);
            }
            catch (FileNotFoundException missing)
            {
                // A writer may have committed, and removed what the manifest we read still named. Then there is a newer one.
                var newer = ManifestReader.Read(folder);
                if (newer is null || SameFiles(newer, manifest))
                    throw new DamagedIndexException(missing.FileName ?? folder, 0, "a file that the manifest names", "no file");
                manifest = newer;
            }
        }
    }

    /// <summary>One more owner; each disposes once.</summary>
    /// <exception cref="ObjectDisposedException">The last owner has disposed.</exception>
    public IndexSnapshot Share()
    {
        ObjectDisposedException.ThrowIf(!TryShare(), this);
        return this;
    }

    /// <summary>Gives this ownership up.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _owners) != 0)
            return;
        foreach (var segment in Segments)
            segment.Core.Release();
    }

    /// <summary>Becomes one more owner, unless the last has gone.</summary>
    internal bool TryShare()
    {
        var owners = Volatile.Read(ref _owners);
        while (owners > 0)
        {
            var seen = Interlocked.CompareExchange(ref _owners, owners + 1, owners);
            if (seen == owners)
                return true;
            owners = seen;
        }
        return false;
    }

    private static IndexSnapshot Open(string folder, Manifest manifest)
    {
        var segments = CommittedSegments.Open(folder, manifest);
        var snapshot = new IndexSnapshot(manifest.Schema, manifest.Generation, [.. segments.Select(s => s.View())]);
        foreach (var segment in segments)
            segment.Core.Release();
        return snapshot;
    }

    private static bool SameFiles(Manifest left, Manifest right) =>
        left.Segments.SelectMany(s => s.FileNames).SequenceEqual(right.Segments.SelectMany(s => s.FileNames));
}
