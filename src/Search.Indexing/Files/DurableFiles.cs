using Search.Kernels;

namespace Search.Indexing;

/// <summary>Makes what was written survive a power loss.</summary>
internal static class DurableFiles
{
    /// <summary>Flushes a file's bytes to the disk, whoever wrote them.</summary>
    public static void Flush(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Flushes a folder's entries: files made, renamed and removed.</summary>
    public static void FlushFolder(string folder) => Durability.FlushFolder(folder);
}
