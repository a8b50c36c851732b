namespace Search.Parity.Tests;

/// <summary>Where the texts are that the tests compare.</summary>
internal static class Folders
{
    /// <summary>The sample archive of the project.</summary>
    public static string Sample { get; } = Above(Path.Combine("index-data", "sample")) ?? throw new DirectoryNotFoundException("No folder above the tests holds index-data/sample.");

    /// <summary>The shared data, which is not part of the project; <see langword="null"/> where it is absent.</summary>
    public static string? SharedData { get; } =
        Environment.GetEnvironmentVariable("SEARCH_SHARED") is { Length: > 0 } named ? Path.Combine(named, "data") : Above(Path.Combine("shared", "data"));

    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, path);
            if (Directory.Exists(found))
                return found;
        }
        return null;
    }
}
