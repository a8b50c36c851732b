using Search.Archive;
#if LUCENE_NET
using Search.LuceneNet;
#endif

namespace Search.Workloads;

/// <summary>An engine beneath the archive's seam that is measured.</summary>
/// <param name="Name">As the results name it.</param>
/// <param name="Open">Opens or creates an archive in a folder.</param>
internal sealed record Backend(string Name, Func<string, IArchive> Open);

/// <summary>The engines that are measured side by side.</summary>
internal static class Backends
{
    public static IReadOnlyList<Backend> All { get; } =
    [
        new("embedded", folder => EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = folder })),
#if LUCENE_NET
        new("lucene", folder => LuceneNetArchive.Open(new LuceneNetArchiveOptions { Folder = folder })),
#endif
    ];
}
