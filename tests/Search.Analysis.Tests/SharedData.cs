using System.IO.Compression;

namespace Search.Analysis.Tests;

/// <summary>The shared test data, which is not part of the project: test vectors of Unicode and Snowball.</summary>
/// <remarks>Found by the environment variable SEARCH_SHARED, or beside a folder above the tests. Tests skip where it is absent.</remarks>
internal static class SharedData
{
    public static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(Open(file));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static Stream Open(string file)
    {
        var path = Find(file);
        Assert.SkipWhen(path is null, $"shared/data/{file} is not here; set SEARCH_SHARED to the folder that holds data/.");
        var stream = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    private static string? Find(string file)
    {
        var roots = new List<string>();
        if (Environment.GetEnvironmentVariable("SEARCH_SHARED") is { Length: > 0 } named)
        {
            roots.Add(named);
        }
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            roots.Add(Path.Combine(folder.FullName, "shared"));
        }
        return roots.Select(root => Path.Combine(root, "data", file)).FirstOrDefault(File.Exists);
    }
}
