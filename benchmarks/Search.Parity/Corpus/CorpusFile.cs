using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Search.Parity.Corpus;

/// <summary>Reads a corpus of JSON Lines, plain or gzipped: every article is a document of title and body, every comment one of its own.</summary>
internal static class CorpusFile
{
    public static IEnumerable<CorpusDocument> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 512 });
            var article = json.RootElement;
            var outlet = Text(article, "outlet") ?? "unknown";
            yield return new CorpusDocument(outlet, Day(article), Text(article, "title"), [.. new[] { Text(article, "title"), Text(article, "body") }.OfType<string>()]);
            foreach (var comment in Comments(article))
                yield return new CorpusDocument(outlet, Day(comment), Title: null, [Text(comment, "body") ?? ""]);
        }
    }

    private static IEnumerable<JsonElement> Comments(JsonElement article) =>
        article.TryGetProperty("comments", out var comments) && comments.ValueKind == JsonValueKind.Array ? comments.EnumerateArray() : [];

    private static string? Text(JsonElement json, string member) =>
        json.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static long? Day(JsonElement json) =>
        Text(json, "published") is { Length: >= 10 } date && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.DayNumber
            : null;
}
