using System.CommandLine;
using Search.Extraction.Pages;

namespace Search.Extraction.Commands;

/// <summary>Where the collections of pages lie.</summary>
internal static class PagesOption
{
    public static Option<string> Create() => new("--pages")
    {
        HelpName = "DIR",
        Description = "The folder of the collections, with the folders readability and newspaper",
        DefaultValueFactory = _ => Path.Combine("..", "shared", "data", "pages"),
    };

    /// <summary>The collections in a folder by their names; those that are not there are left out.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<ExpectedPage> Pages)> Load(string folder)
    {
        var found = new List<(string, IReadOnlyList<ExpectedPage>)>();
        if (Path.Combine(folder, "readability") is var readability && Directory.Exists(readability))
            found.Add(("readability", Collections.Readability(readability)));
        if (Path.Combine(folder, "newspaper") is var newspaper && Directory.Exists(newspaper))
            found.Add(("newspaper", Collections.Newspaper(newspaper)));
        return found.Count > 0 ? found : throw new DirectoryNotFoundException($"Neither readability nor newspaper is a folder in {Path.GetFullPath(folder)}.");
    }
}
