using System.Runtime.InteropServices;

namespace Search.Kernels;

/// <summary>Makes names in a folder durable: a created, renamed or removed file is so after a power loss too.</summary>
public static partial class Durability
{
    private const int ReadOnly = 0;

    /// <summary>Flushes the folder's entries to the disk. Where the system keeps names durable by itself (Windows), does nothing.</summary>
    /// <exception cref="IOException">The system refuses.</exception>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw Failure(folder);
        try
        {
            if (Sync(descriptor) != 0)
                throw Failure(folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failure(string folder) =>
        new($"The entries of '{folder}' cannot be flushed to the disk: {Marshal.GetLastPInvokeErrorMessage()}.");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
