using Search.Archive;
using Search.Importing.Formats;
using Search.Importing.Html.Reading;
using Search.Importing.Html.Rules;

namespace Search.Importing.Tests.Html.Reading;

/// <summary>Reads pages for tests, with the built-in rules.</summary>
internal static class ReadPage
{
    /// <summary>Three paragraphs of an article, long enough to be one.</summary>
    public const string Story = """
        <p>The harbour of Vessmouth lay under a metre of water on Monday, and nobody on the quay had seen the like of it since the winter of the great storm.</p>
        <p>"We moved the boats at four in the morning," said Ina Holt, who keeps the lock. "By five there was no quay to moor them to, and by six there was no lock."</p>
        <p>The council met in the school, which stands higher, and voted for a wall that it had refused three times before, although nobody could say who would pay for it.</p>
        """;

    /// <summary>The rest of a page as sites have it.</summary>
    public const string Menu = """<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>""";

    public static ArticleThread Of(string html) => Of(html, out _);

    public static ArticleThread Of(string html, out IReadOnlyList<ImportProblem> problems)
    {
        var sink = new ProblemSink("page.html", 1000);
        var thread = new HtmlPageReader(HtmlRules.BuiltIn, null).Read(html, "page.html", sink);
        problems = sink.ToList();
        Assert.NotNull(thread);
        return thread;
    }

    /// <summary>A page with a story.</summary>
    /// <param name="head">What stands in its head.</param>
    /// <param name="above">What stands above the story.</param>
    /// <param name="below">What stands below it.</param>
    public static string Page(string head = "", string above = "", string below = "") =>
        $"<!DOCTYPE html><html><head>{head}</head><body>{Menu}<article>{above}{Story}</article>{below}<footer><p>© The Tide. All rights reserved.</p></footer></body></html>";

    /// <summary>How a fact was found.</summary>
    public static string? How(this Article article, string fact) => article.Provenance!.Facts.FirstOrDefault(origin => origin.Fact == fact)?.How;
}
