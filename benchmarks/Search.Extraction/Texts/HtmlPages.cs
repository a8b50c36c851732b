using System.IO.Compression;
using System.Text.Json;
using Search.Extraction.Pages;

namespace Search.Extraction.Texts;

/// <summary>Reads collections of pages with expectations, as their makers publish them.</summary>
internal static class HtmlPages
{
    /// <summary>The pages of the collections in a folder; those that are not there are left out.</summary>
    public static IEnumerable<HtmlPage> Load(string folder)
    {
        foreach (var (name, read) in new (string, Func<string, IEnumerable<HtmlPage>>)[]
        {
            ("readability", place => Collections.Readability(place).Select(page => Of("readability", page))),
            ("newspaper", place => Collections.Newspaper(place).Select(page => Of("newspaper", page))),
            ("article-extraction-benchmark", ArticleExtractionBenchmark),
            ("trafilatura", Trafilatura),
        })
        {
            if (Path.Combine(folder, name) is var place && Directory.Exists(place))
            {
                foreach (var page in read(place))
                    yield return page;
            }
        }
    }

    private static HtmlPage Of(string collection, ExpectedPage page) => new(collection, page.Name, () => File.ReadAllBytes(page.Html))
    {
        Title = page.Title,
        Author = page.Byline,
        Published = page.Published,
        Body = page.Body,
    };

    // https://github.com/scrapinghub/article-extraction-benchmark: html/ID.html.gz, and ground-truth.json with an articleBody for each ID.
    private static IEnumerable<HtmlPage> ArticleExtractionBenchmark(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth.json")));
        return [.. truth.RootElement.EnumerateObject().Select(entry => (Id: entry.Name, Body: entry.Value.GetProperty("articleBody").GetString())).ToList().Select(entry =>
            new HtmlPage("article-extraction-benchmark", entry.Id[..16], () => Unpack(Path.Combine(folder, "html", entry.Id + ".html.gz"))) { Body = entry.Body })];
    }

    // https://github.com/adbar/trafilatura: tests/evaldata.json names a file of tests/eval or tests/cache for each address, and pieces that the text has and has not.
    private static IEnumerable<HtmlPage> Trafilatura(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "tests", "evaldata.json")));
        var pages = new List<HtmlPage>();
        foreach (var entry in truth.RootElement.EnumerateObject().Select(entry => entry.Value))
        {
            var name = entry.GetProperty("file").GetString()!;
            if (Array.Find(["eval", "cache"], place => File.Exists(Path.Combine(folder, "tests", place, name))) is not { } found)
                continue;
            string? Fact(string fact) => entry.TryGetProperty(fact, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
            pages.Add(new HtmlPage("trafilatura", Path.GetFileNameWithoutExtension(name), () => File.ReadAllBytes(Path.Combine(folder, "tests", found, name)))
            {
                Title = Fact("title"),
                Author = Fact("author"),
                Published = Fact("date"),
                With = [.. entry.GetProperty("with").EnumerateArray().Select(piece => piece.GetString()!)],
                Without = [.. entry.GetProperty("without").EnumerateArray().Select(piece => piece.GetString()!)],
            });
        }
        return pages;
    }

    private static byte[] Unpack(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
