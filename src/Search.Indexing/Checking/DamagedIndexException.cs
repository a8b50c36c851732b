namespace Search.Indexing;

/// <summary>A file of the index does not hold what was written to it.</summary>
public sealed class DamagedIndexException(string file, long offset, string expected, string found)
    : IOException($"'{file}' is damaged at byte {offset}: expected {expected}, found {found}. Restore the index from a backup, or import again.")
{
    /// <summary>The damaged file.</summary>
    public string File { get; } = file;

    /// <summary>Where in the file the damage was found.</summary>
    public long Offset { get; } = offset;
}
