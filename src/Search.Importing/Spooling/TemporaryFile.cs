namespace Search.Importing.Spooling;

/// <summary>Files that go with whoever made them.</summary>
internal static class TemporaryFile
{
    /// <summary>A new file in the system's folder for such, deleted when it is closed.</summary>
    /// <param name="bufferBytes">What is read or written at once.</param>
    public static FileStream Create(int bufferBytes) => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = bufferBytes });
}
