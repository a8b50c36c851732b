namespace Search.Archive;

/// <summary>Which backend keeps its archive in a folder.</summary>
/// <remarks>
/// Lucene.Net's index lies in a folder <c>lucene</c> of its own within the archive's; the engine in process keeps its files beside. So a folder says
/// whose it is, and nobody opens, or fills, what another backend would not find.
/// </remarks>
public static class ArchiveFolder
{
    /// <summary>The name of the engine in process.</summary>
    public const string Embedded = "embedded";

    /// <summary>The name of the backend on Lucene.Net.</summary>
    public const string LuceneNet = "lucene";

    /// <summary>The name of the file, in an archive's folder, that says what was removed; copied into the folder of another archive it keeps the same out there.</summary>
    public const string TakedownFile = "takedowns.jsonl";

    // What stands there beside the archive itself: how to reach its service, keys, synonyms, what was removed, and how far watches and imports came.
    private static readonly string[] ServicesOwn = ["service.json", "keys.json", SynonymSet.FileName, TakedownFile, "watched.json", "import-journal.json"];

    /// <summary>The folder of Lucene.Net's index within an archive's folder.</summary>
    public static string LuceneNetIndex(string folder) => Path.Combine(folder, "lucene");

    /// <summary>The backend whose archive the folder holds; <see langword="null"/> when it holds none.</summary>
    public static string? BackendOf(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        if (Directory.Exists(LuceneNetIndex(folder)))
            return LuceneNet;
        return Directory.EnumerateFiles(folder).Any(file => !ServicesOwn.Contains(Path.GetFileName(file))) ? Embedded : null;
    }

    /// <summary>Refuses a folder that holds the archive of another backend.</summary>
    /// <exception cref="OtherBackendException">It does.</exception>
    public static void MustBeOf(string folder, string backend)
    {
        if (BackendOf(folder) is { } other && other != backend)
            throw new OtherBackendException(folder, backend, other);
    }
}
