using System.Text.Json;
using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Json;

namespace Search.Importing.JsonLines;

/// <summary>A JSON list of articles, or one article alone, over as many lines as it likes; the members are those of <see cref="JsonLinesFormat"/>.</summary>
internal sealed class JsonListFormat(ImportOptions options) : ISourceFormat
{
    private static readonly string[] Companions = ["url", "outlet", "published", "authors", "comments"];

    public string Name => "JSON list";

    // Many files of settings have a title; an article has more.
    public bool Recognises(SourceFile file) =>
        JsonSketch.Of(file) is { } sketch && (sketch.Has("body") || sketch.Has("title") && Companions.Any(sketch.Has));

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        var reader = new JsonArticleReader(file.Name, Name, options.Outlet, problems);
        foreach (var (json, _, line) in JsonObjectFile.ReadBytes(file, options.MaxLineBytes, problems))
        {
            if (Read(reader, json, line, problems) is { } thread)
                yield return thread;
        }
    }

    private static ArticleThread? Read(JsonArticleReader reader, ReadOnlyMemory<byte> json, long line, ProblemSink problems)
    {
        try
        {
            return reader.Read(json.Span, line);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            problems.Problem($"not an article: {error.Message}", line);
            return null;
        }
    }
}
