using Search.Archive;

namespace Search.Cli.CommandLine;

/// <summary>The folder of an archive.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="IsDefault">Whether nobody named it.</param>
/// <param name="NamedBackend">The backend that was named; <see langword="null"/> when none was.</param>
internal sealed record DataFolder(string Path, bool IsDefault, string? NamedBackend = null)
{
    /// <summary>Whether there is anything in it: an archive that was never written to has no folder, or an empty one.</summary>
    public bool HoldsAnything => Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any();

    /// <summary>The backend of the archive in it, or of one that would be made there.</summary>
    public string Backend => NamedBackend ?? ArchiveFolder.BackendOf(Path) ?? ArchiveFolder.Embedded;

    /// <summary>The folder, which must hold an archive to be read.</summary>
    /// <exception cref="CliException">It does not exist, or is empty.</exception>
    public DataFolder MustHoldAnArchive() => HoldsAnything
        ? this
        : throw new CliException($"There is no archive in '{Path}'. Import something first (search import PATH --data '{Path}'{BackendArgument}), or name another folder with --data.");

    /// <summary>Refuses a folder whose archive is not of the backend named, or of one that this build is without.</summary>
    /// <exception cref="OtherBackendException">It is of another backend.</exception>
    /// <exception cref="CliException">It is of one that this build is without.</exception>
    public void MustBeReadable()
    {
        ArchiveFolder.MustBeOf(Path, Backend);
        BuiltBackends.MustHave(Backend, $"The archive in '{Path}'");
    }

    private string BackendArgument => NamedBackend is null ? "" : $" --backend {NamedBackend}";
}
