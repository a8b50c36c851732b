namespace Search.Indexing;

/// <summary>The files of an index folder, by their names; and its lock.</summary>
internal static class IndexFolder
{
    public const string LockFileName = "write.lock";

    /// <summary>Takes the folder's lock, held until the stream is disposed or the process ends.</summary>
    /// <exception cref="IndexLockedException">Another holds it.</exception>
    public static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockFileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new IndexLockedException(folder);
        }
    }

    /// <summary>Removes files that an interrupted writer left: segments that the manifest does not name, logs that it has outlived.</summary>
    public static void RemoveLeftovers(string folder, Manifest manifest)
    {
        var named = manifest.Segments.SelectMany(s => s.FileNames).ToHashSet();
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(path);
            if (name == ManifestFormat.NewFileName || IsSegmentFile(name) && !named.Contains(name))
                File.Delete(path);
        }
        foreach (var (number, path) in LogFormat.Find(folder))
        {
            if (number < manifest.FirstLog)
                File.Delete(path);
        }
    }

    /// <summary>Whether the folder, which has no manifest, once held an index.</summary>
    public static bool HasRemains(string folder) =>
        Directory.EnumerateFiles(folder).Any(p => IsSegmentFile(Path.GetFileName(p)))
        || LogFormat.Find(folder).Any(l => new FileInfo(l.Path).Length > LogFormat.HeaderLength);

    private static bool IsSegmentFile(string name)
    {
        var stem = name.AsSpan(0, Math.Max(name.IndexOf('.'), 0));
        return stem.Length >= 9 && stem[0] == 's' && !stem[1..].ContainsAnyExceptInRange('0', '9');
    }
}
