using Search.Archive;

namespace Search.Backends.Conformance;

/// <summary>The backends of this build. Every test of the suite runs on each of them.</summary>
internal static class Backends
{
    private static readonly Dictionary<string, Func<string, IArchive>> ByName = new()
    {
        ["embedded"] = folder => EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = folder }),
#if LUCENE_NET
        ["lucene"] = folder => LuceneNetArchive.Open(new LuceneNetArchiveOptions { Folder = folder }),
#endif
    };

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>Opens or creates an archive in the folder.</summary>
    public static IArchive Open(string backend, string folder) => ByName[backend](folder);
}
