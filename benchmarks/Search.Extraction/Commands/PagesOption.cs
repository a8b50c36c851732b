using System.CommandLine;
using Search.Extraction.Pages;

namespace Search.Extraction.Commands;

/// <summary>Where the collections of pages lie: those kept together in one folder, and public ones, each in a folder of its own.</summary>
internal static class PagesOption
{
    public static Option<string> Create() => new("--pages")
    {
        HelpName = "DIR",
        Description = "The folder of the collections, with the folders readability and newspaper",
        DefaultValueFactory = _ => Path.Combine("..", "shared", "data", "pages"),
    };

    public static Option<string[]> CreateOthers() => new("--collections")
    {
        HelpName = "DIR",
        Description = "Folders with the files of public collections: article-extraction-benchmark, trafilatura, goose3",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>The collections in a folder by their names, and public ones; those that are not there are left out.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<ExpectedPage> Pages)> Load(string folder, IEnumerable<string> others)
    {
        var found = new List<(string, IReadOnlyList<ExpectedPage>)>();
        if (Path.Combine(folder, "readability") is var readability && Directory.Exists(readability))
            found.Add(("readability", Collections.Readability(readability)));
        if (Path.Combine(folder, "newspaper") is var newspaper && Directory.Exists(newspaper))
            found.Add(("newspaper", Collections.Newspaper(newspaper)));
        found.AddRange(others.Select(PublicCollections.Read));
        return found.Count > 0 ? found : throw new DirectoryNotFoundException($"Neither readability nor newspaper is a folder in {Path.GetFullPath(folder)}, and no other collection is named.");
    }
}
