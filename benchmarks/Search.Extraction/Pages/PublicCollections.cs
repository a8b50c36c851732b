using System.Text.Json;

namespace Search.Extraction.Pages;

/// <summary>Reads collections of pages that others keep in public repositories, from folders with their files.</summary>
internal static class PublicCollections
{
    private static readonly string[] GooseFolders = ["authors", "content", "publishdate", "reportagenewsarticle", "title"];

    /// <summary>Reads the collection in a folder, known by its files.</summary>
    /// <exception cref="DirectoryNotFoundException">None that is known lies there.</exception>
    public static (string Name, IReadOnlyList<ExpectedPage> Pages) Read(string folder)
    {
        if (File.Exists(Path.Combine(folder, "ground-truth.json")))
            return ("article-extraction-benchmark", ArticleExtractionBenchmark(folder));
        if (File.Exists(Path.Combine(folder, "tests", "evaldata.json")))
            return ("trafilatura", Trafilatura(Path.Combine(folder, "tests")));
        if (Directory.Exists(Path.Combine(folder, "tests", "data", "content")))
            return ("goose3", Goose(Path.Combine(folder, "tests", "data")));
        throw new DirectoryNotFoundException($"{Path.GetFullPath(folder)} holds neither article-extraction-benchmark nor trafilatura nor goose3.");
    }

    /// <summary><c>scrapinghub/article-extraction-benchmark</c>: bodies in <c>ground-truth.json</c>, pages in <c>html</c>.</summary>
    private static List<ExpectedPage> ArticleExtractionBenchmark(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth.json")));
        return [.. truth.RootElement.EnumerateObject()
            .Select(page => new ExpectedPage(page.Name, Path.Combine(folder, "html", page.Name + ".html.gz"), Text(page.Value, "articleBody") ?? ""))
            .Where(page => File.Exists(page.Html))
            .OrderBy(page => page.Name, StringComparer.Ordinal)];
    }

    /// <summary><c>adbar/trafilatura</c>: facts and passages in <c>tests/evaldata.json</c>, pages in <c>tests/cache</c> and <c>tests/eval</c>.</summary>
    /// <remarks>An empty fact means that the page has none, or that nobody looked; it expects nothing.</remarks>
    private static List<ExpectedPage> Trafilatura(string folder)
    {
        using var data = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "evaldata.json")));
        var pages = new List<ExpectedPage>();
        foreach (var page in data.RootElement.EnumerateObject().Select(entry => entry.Value))
        {
            var file = Text(page, "file")!;
            var html = new[] { "cache", "eval" }.Select(place => Path.Combine(folder, place, file)).FirstOrDefault(File.Exists);
            if (html is null)
                continue;
            pages.Add(new ExpectedPage(file, html, null)
            {
                Title = Text(page, "title"),
                Byline = Text(page, "author"),
                SiteName = Text(page, "sitename"),
                Published = Text(page, "date"),
                Within = Texts(page, "with"),
                Outside = Texts(page, "without"),
            });
        }
        return [.. pages.OrderBy(page => page.Name, StringComparer.Ordinal)];
    }

    /// <summary><c>goose3/goose3</c>: a page and a file of expectations for each test, in <c>tests/data</c>. Its texts are beginnings.</summary>
    /// <remarks>Tests that configure the extractor for their page are left out, and so is what they expect of pictures and links.</remarks>
    private static List<ExpectedPage> Goose(string folder)
    {
        var pages = new List<ExpectedPage>();
        foreach (var file in GooseFolders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists).SelectMany(name => Directory.GetFiles(name, "*.json")).Order(StringComparer.Ordinal))
        {
            var (name, html) = (Path.GetFileNameWithoutExtension(file), Path.ChangeExtension(file, ".html"));
            if (!File.Exists(html) || name.Contains("config", StringComparison.Ordinal) || name == "test_publish_date_tag")
                continue;
            using var data = JsonDocument.Parse(File.ReadAllText(file));
            if (!data.RootElement.TryGetProperty("expected", out var expected))
                continue;
            pages.Add(new ExpectedPage(name, html, null)
            {
                Title = Text(expected, "title"),
                Byline = Text(expected, "authors"),
                Published = Text(expected, "publish_date"),
                Language = Text(expected, "meta_lang"),
                Within = [.. (Text(expected, "cleaned_text") ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            });
        }
        return pages;
    }

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(one => one.ToString())),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string[] Texts(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
