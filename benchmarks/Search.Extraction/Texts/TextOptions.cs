using System.CommandLine;

namespace Search.Extraction.Texts;

/// <summary>Where the collections of pages lie, and the texts that a browser shows of them.</summary>
internal static class TextOptions
{
    public static Option<string[]> Pages() => new("--pages")
    {
        HelpName = "DIR",
        Description = "A folder of collections: readability, newspaper, article-extraction-benchmark, trafilatura; may be given again",
        DefaultValueFactory = _ => [Path.Combine("..", "shared", "data", "pages")],
    };

    public static Option<string> Texts() => new("--texts")
    {
        HelpName = "DIR",
        Description = "Where the texts of pages are kept; Chromium makes those that are missing",
        DefaultValueFactory = _ => Path.Combine("artifacts", "page-texts"),
    };

    /// <summary>The texts of all pages of some folders, and what is expected of them.</summary>
    public static async Task<IReadOnlyList<TextPage>> LoadAsync(IEnumerable<string> folders, string texts)
    {
        var pages = folders.SelectMany(HtmlPages.Load).DistinctBy(page => (page.Collection, page.Name)).ToList();
        await PageTexts.MakeAsync(texts, pages);
        return TextPages.Load(texts, pages);
    }
}
