using System.Text.Json;
using Search.Importing.Html.Text;

namespace Search.Extraction.Pages;

/// <summary>Reads the collections of pages with expectations.</summary>
internal static class Collections
{
    /// <summary>A folder a page: <c>source.html</c>, <c>expected.html</c>, <c>expected-metadata.json</c>.</summary>
    public static IReadOnlyList<ExpectedPage> Readability(string folder)
    {
        var pages = new List<ExpectedPage>();
        foreach (var page in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var source = Path.Combine(page, "source.html");
            if (!File.Exists(source) || !File.Exists(Path.Combine(page, "expected.html")))
                continue;
            using var facts = JsonDocument.Parse(File.ReadAllText(Path.Combine(page, "expected-metadata.json")));
            string? Fact(string name) => facts.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            pages.Add(new ExpectedPage(Path.GetFileName(page), source, HtmlText.Of(File.ReadAllText(Path.Combine(page, "expected.html"))))
            {
                Title = Fact("title"),
                Byline = Fact("byline"),
                SiteName = Fact("siteName"),
                Published = Fact("publishedTime"),
                Language = Fact("lang"),
            });
        }
        return pages;
    }

    /// <summary>Pages in <c>html</c>, texts in <c>text</c>.</summary>
    /// <remarks>Some texts are remarks of whoever made the collection (<c>MISSED LAST PARAGRAPH</c>), or empty; such pages expect nothing and are left out.</remarks>
    public static IReadOnlyList<ExpectedPage> Newspaper(string folder)
    {
        var pages = new List<ExpectedPage>();
        foreach (var text in Directory.GetFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(text);
            var html = new[] { name, name + "_article" }.Select(file => Path.Combine(folder, "html", file + ".html")).FirstOrDefault(File.Exists);
            var expected = File.ReadAllText(text);
            if (html is null || string.IsNullOrWhiteSpace(expected) || IsRemark(expected.Trim()))
                continue;
            pages.Add(new ExpectedPage(name, html, expected));
        }
        return pages;
    }

    // One line, most of its letters capitals.
    private static bool IsRemark(string text) =>
        !text.Contains('\n') && text.Length < 150 && text.Count(char.IsAsciiLetterUpper) > text.Count(char.IsAsciiLetterLower);
}
