using System.IO.Enumeration;

namespace Search.Importing.Files;

/// <summary>Finds the files below the paths that were given, in ordinal order of their names.</summary>
/// <remarks>Each time it is asked for the first file it walks anew; of each folder on the way the names are in memory.</remarks>
internal static class FileWalker
{
    // Written for people and checks beside an archive's pages; a file named outright is read all the same.
    private static readonly HashSet<string> AboutTheFolder = new(StringComparer.OrdinalIgnoreCase) { "README.md", "README", "README.txt", "expected.json" };

    /// <summary>Whether a file of this name tells of the others in its folder.</summary>
    public static bool DescribesFolder(string name) => AboutTheFolder.Contains(name);

    public static IEnumerable<FoundFile> Walk(IEnumerable<string> paths) => paths.SelectMany(Walk).Select(file => file with { Name = Shown(file.Name) });

    /// <summary>A name as it is told and kept: line ends and other control characters in it would break reports apart.</summary>
    public static string Shown(string name) => name.Any(char.IsControl) ? string.Concat(name.Select(letter => char.IsControl(letter) ? '?' : letter)) : name;

    private static IEnumerable<FoundFile> Walk(string path)
    {
        if (Directory.Exists(path))
            return WalkFolder(new DirectoryInfo(path), path is "/" ? path : path.TrimEnd('/'));
        var file = new FileInfo(path);
        return [file.Exists ? new FoundFile(path, path, file.Length, Modified: file.LastWriteTimeUtc) : new FoundFile(path, path, 0, Missing: true)];
    }

    private static IEnumerable<FoundFile> WalkFolder(DirectoryInfo folder, string name)
    {
        string[] names;
        string? refusal = null;
        try
        {
            names = [.. Names(folder.FullName)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            (names, refusal) = ([], $"the folder cannot be read: {error.Message}");
        }
        if (refusal is not null)
        {
            yield return new FoundFile(folder.FullName, name, 0, refusal);
            yield break;
        }

        Array.Sort(names, string.CompareOrdinal);
        foreach (var entry in names)
        {
            var path = Path.Combine(folder.FullName, entry);
            var entryName = name.EndsWith('/') ? name + entry : $"{name}/{entry}";
            if (entry.StartsWith('.'))
                yield return new FoundFile(path, entryName, 0, "hidden");
            else if (!Directory.Exists(path))
                yield return Found(new FileInfo(path), entryName);
            else if (new DirectoryInfo(path) is { LinkTarget: null } below)
            {
                foreach (var file in WalkFolder(below, entryName))
                    yield return file;
            }
            else
                yield return new FoundFile(path, entryName, 0, "a link to a folder, which might lead in circles");
        }
    }

    private static FileSystemEnumerable<string> Names(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.FileName.ToString(), new EnumerationOptions { AttributesToSkip = default, IgnoreInaccessible = false });

    private static FoundFile Found(FileInfo file, string name)
    {
        if (DescribesFolder(file.Name))
            return new FoundFile(file.FullName, name, 0, "describes the folder, holds no article");
        if (file.Exists)
            return new FoundFile(file.FullName, name, file.Length, Modified: file.LastWriteTimeUtc);
        // What is no UTF-8 in a name is replaced by the system's library, and a file of that other name there is none.
        return new FoundFile(file.FullName, name, 0, file.Name.Contains('\uFFFD', StringComparison.Ordinal)
            ? "its name is not valid UTF-8, by which it cannot be opened; rename it"
            : "a link to a file that does not exist");
    }
}
