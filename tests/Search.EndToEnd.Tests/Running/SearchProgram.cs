namespace Search.EndToEnd.Tests.Running;

/// <summary>Where the built program and the source tree are.</summary>
internal static class SearchProgram
{
    /// <summary>The executable, built in the same configuration as these tests.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        // artifacts/bin/Search.EndToEnd.Tests/CONFIGURATION → artifacts/bin/Search.Cli/CONFIGURATION
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var name = OperatingSystem.IsWindows() ? "search.exe" : "search";
        var path = System.IO.Path.Combine(here.Parent!.Parent!.FullName, "Search.Cli", here.Name, name);
        return File.Exists(path) ? path : throw new FileNotFoundException($"'{path}' is not built. Build the solution.");
    }
}
