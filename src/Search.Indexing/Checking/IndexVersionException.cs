namespace Search.Indexing;

/// <summary>A file of the index was written by a newer version of the program, in a form this one does not know.</summary>
public sealed class IndexVersionException(string file, string format, int found, int newest)
    : IOException($"'{file}' is '{format}' version {found}; this program reads versions up to {newest}. Use the newer program, or import again.")
{
    /// <summary>The file.</summary>
    public string File { get; } = file;
}
