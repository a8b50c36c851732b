using Microsoft.Win32.SafeHandles;

namespace Search.Importing.Spooling;

/// <summary>Files that go with whoever made them.</summary>
internal static class TemporaryFile
{
    /// <summary>A new file of that kind for reading and writing at places (<see cref="RandomAccess"/>).</summary>
    public static SafeFileHandle CreateHandle() =>
        File.OpenHandle(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

    /// <summary>A new file in the system's folder for such, deleted when it is closed.</summary>
    /// <param name="bufferBytes">What is read or written at once.</param>
    public static FileStream Create(int bufferBytes) => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = bufferBytes });
}
