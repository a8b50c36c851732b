namespace Search.Indexing;

/// <summary>Reads a whole committed index and holds every checksum and structural invariant against it.</summary>
public static class IndexCheck
{
    /// <summary>Checks the folder, without taking its lock; progress is files done of files in all.</summary>
    /// <remarks>
    /// Covers the manifest, every file of every segment, and the log. A writer may be at work meanwhile: when it commits, the check begins again.
    /// The incomplete last frame of a log, which a crash leaves, is no problem: nothing of it was acknowledged.
    /// </remarks>
    /// <exception cref="DirectoryNotFoundException">There is no index in the folder.</exception>
    public static IndexCheckReport Run(string folder, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder) || !IndexFolder.HasRemains(folder) && !File.Exists(Path.Combine(folder, ManifestFormat.FileName)))
            throw new DirectoryNotFoundException($"There is no index in '{folder}'.");
        while (true)
        {
            var check = new FolderCheck(folder, progress, cancellation);
            var report = check.Run();
            if (report.IsSound || !check.IsOutdated())
                return report;
        }
    }
}
