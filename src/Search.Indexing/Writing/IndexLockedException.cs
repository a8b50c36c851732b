namespace Search.Indexing;

/// <summary>Another process writes to the index folder.</summary>
public sealed class IndexLockedException(string folder)
    : IOException($"Another process holds the index in '{folder}'. Stop it, or send the request to it.")
{
    /// <summary>The index folder.</summary>
    public string Folder { get; } = folder;
}
