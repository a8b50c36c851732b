namespace Search.Indexing;

/// <summary>An index has other fields than the program that opens it expects.</summary>
public sealed class SchemaMismatchException(string folder, string difference)
    : InvalidOperationException($"The index in '{folder}' has other fields than asked for: {difference}. Import into a new folder, or open it with its own fields.")
{
    /// <summary>The index folder.</summary>
    public string Folder { get; } = folder;
}
