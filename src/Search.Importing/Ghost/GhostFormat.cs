using System.Text;
using System.Text.Json;
using Search.Archive;
using Search.Importing.Conversations;
using Search.Importing.Encodings;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Json;

namespace Search.Importing.Ghost;

/// <summary>Ghost's export: the tables of its database as one JSON document. Comments and members are in backups alone.</summary>
internal sealed class GhostFormat(ImportOptions options) : ISourceFormat
{
    public string Name => "Ghost JSON";

    public bool Recognises(SourceFile file)
    {
        if (JsonSketch.Of(file) is not { } sketch || !(sketch.Has("db") || sketch.Has("data") || sketch.Has("posts")))
            return false;
        var head = Encoding.UTF8.GetString(file.Head.Span);
        var isDump = head.Contains("\"exported_on\"", StringComparison.Ordinal) || head.Contains("\"posts_tags\"", StringComparison.Ordinal) || head.Contains("\"posts_authors\"", StringComparison.Ordinal)
            || head.Contains("\"mobiledoc\"", StringComparison.Ordinal) || head.Contains("\"lexical\"", StringComparison.Ordinal);
        return isDump || head.Contains("\"posts\"", StringComparison.Ordinal) && head.Contains("\"published_at\"", StringComparison.Ordinal);
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var spool = new PostSpool();
        var tables = new GhostTables(options);
        using (var stream = OpenAsUtf8(file, out var fallback))
        {
            var rows = new JsonTables(stream, wrapper: "db", options.MaxLineBytes);
            while (ReadRow(rows, problems) is { } row)
            {
                using (row)
                {
                    if (tables.Read(rows.Table, row.RootElement, rows.Offset) is { } post)
                        spool.Add(post);
                }
            }
            if (fallback.FellBack)
                problems.Note("some bytes are not valid UTF-8: read as Windows-1252");
        }

        var assembler = new ThreadAssembler(Name, file.Name, options.Outlet);
        foreach (var gathered in spool.Threads())
        {
            if (gathered[0].IsOrphan)
            {
                foreach (var _ in gathered)
                    tables.LeftOut.Add("comments on posts that are not published or not there");
                continue;
            }
            var (article, comments) = assembler.Of(gathered);
            var number = gathered[0].Post.Id;
            yield return new ArticleThread(
                tables.Complete(article with { Id = article.Url ?? $"ghost-{number}" }, number), [.. comments.Select(tables.Complete)]);
        }
        tables.LeftOut.Tell(problems);
    }

    private static JsonDocument? ReadRow(JsonTables rows, ProblemSink problems)
    {
        try
        {
            return rows.Read();
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or InvalidOperationException)
        {
            problems.Problem($"cannot be read behind the {rows.Table} at byte {rows.Offset}: {error.Message}");
            return null;
        }
    }

    // Decoded and encoded again, so that the reader of JSON never meets bytes that are no UTF-8, at which it gives up.
    private static Stream OpenAsUtf8(SourceFile file, out TolerantUtf8 fallback)
    {
        var stream = file.Open();
        var marked = TextEncodings.OfMark(file.Head.Span, out var markLength);
        stream.ReadExactly(new byte[markLength]);
        var tolerant = TolerantUtf8.Create(out fallback);
        return Encoding.CreateTranscodingStream(stream, marked is null or UTF8Encoding ? tolerant : marked, Encoding.UTF8);
    }
}
