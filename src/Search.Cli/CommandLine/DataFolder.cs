namespace Search.Cli.CommandLine;

/// <summary>The folder of an archive.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="IsDefault">Whether nobody named it.</param>
internal sealed record DataFolder(string Path, bool IsDefault)
{
    /// <summary>Whether there is anything in it: an archive that was never written to has no folder, or an empty one.</summary>
    public bool HoldsAnything => Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any();

    /// <summary>The folder, which must hold an archive to be read.</summary>
    /// <exception cref="CliException">It does not exist, or is empty.</exception>
    public DataFolder MustHoldAnArchive() => HoldsAnything
        ? this
        : throw new CliException($"There is no archive in '{Path}'. Import something first (search import PATH --data '{Path}'), or name another folder with --data.");
}
