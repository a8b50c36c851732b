using Search.Archive;
using Search.Cli.CommandLine;

namespace Search.Cli.Access;

/// <summary>Opens the archive of a folder in this process.</summary>
internal static class LocalArchive
{
    /// <exception cref="Search.Indexing.IndexLockedException">Another process holds it.</exception>
    public static IArchive Open(DataFolder data) => EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = data.Path });
}
