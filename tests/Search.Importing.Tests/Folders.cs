namespace Search.Importing.Tests;

/// <summary>Where tests find what lies outside of them.</summary>
internal static class Folders
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Above(folder => File.Exists(Path.Combine(folder, "Search.sln")))
        ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Search.sln.");

    /// <summary>The sample archive.</summary>
    public static string Sample => Path.Combine(Root, "index-data", "sample");

    /// <summary>The folder of pages and corpora that are not part of the project; <see langword="null"/> where there is none.</summary>
    public static string? Shared { get; } = Environment.GetEnvironmentVariable("SEARCH_SHARED") is { Length: > 0 } named
        ? named
        : Above(folder => Directory.Exists(Path.Combine(folder, "shared", "seeds"))) is { } above ? Path.Combine(above, "shared") : null;

    private static string? Above(Func<string, bool> isIt)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (isIt(folder.FullName))
                return folder.FullName;
        }
        return null;
    }
}
