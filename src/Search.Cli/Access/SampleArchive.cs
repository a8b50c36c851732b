using Search.Cli.CommandLine;

namespace Search.Cli.Access;

/// <summary>The small archive of invented pages that comes with the source.</summary>
internal static class SampleArchive
{
    /// <summary>The folder <c>index-data/sample</c> at or above the current folder, else above the executable; <see langword="null"/> when there is none.</summary>
    public static string? Find(CliEnvironment environment) =>
        Above(environment.CurrentFolder) ?? Above(environment.ExecutableFolder);

    private static string? Above(string start)
    {
        for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var sample = Path.Combine(folder, "index-data", "sample");
            if (Directory.Exists(sample))
                return sample;
        }

        return null;
    }
}
