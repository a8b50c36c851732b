namespace Search.Archive;

/// <summary>A folder holds the archive of another backend than the one that was to open it.</summary>
public sealed class OtherBackendException(string folder, string wanted, string found)
    : IOException($"The archive in '{folder}' is of the backend '{found}' and cannot be opened with '{wanted}'. Open it with '{found}', or export it and import it into another folder.")
{
    /// <summary>The archive's folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>The backend that was to open it.</summary>
    public string Wanted { get; } = wanted;

    /// <summary>The backend whose archive it is.</summary>
    public string Found { get; } = found;
}
