using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Encodings;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Json;

namespace Search.Importing.JsonLines;

/// <summary>JSON Lines: one article a line, its comments within it.</summary>
/// <remarks>
/// <code>
/// {"id", "url", "outlet", "title", "authors": [], "published": ISO 8601, "published_source", "tags": [], "body", "source",
///  "language", "identifiers": [], "stand_in", "provenance": {"format", "line", "offset", "facts": [{"fact", "how", "confidence"}]},
///  "comments": [{"id", "parent", "author", "published", "body", "votes", "language", "provenance", "replies": [ … ]}]}
/// </code>
/// Every member may be missing; unknown ones are ignored.
/// </remarks>
internal sealed partial class JsonLinesFormat(ImportOptions options) : ISourceFormat
{
    // A backslash, a u and four digits.
    private const int LoneSurrogateLength = 6;

    public string Name => "JSON Lines";

    public bool Recognises(SourceFile file)
    {
        var rest = JsonHead.Utf8(file).Span;
        // A list may have an article a line, too, with a comma behind it.
        if (rest.TrimStart(" \t\r\n"u8) is [(byte)'[', ..])
            return false;
        var opensObject = false;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.IsEmpty || line[0] != '{')
                continue;
            opensObject = true;
            if (JsonArticleReader.LooksLikeArticle(line, isCut: end < 0 && !file.IsWholeInHead))
                return true;
        }
        return opensObject && file.Extension is ".jsonl" or ".ndjson";
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var stream = OpenAsUtf8(file, problems);
        var lines = new ByteLines(stream, options.MaxLineBytes);
        var reader = new JsonArticleReader(file.Name, Name, options.Outlet, problems);
        while (lines.TryRead())
        {
            if (lines.WasTooLong)
            {
                problems.Problem($"the line is longer than {options.MaxLineBytes} bytes and was skipped", lines.LineNumber);
                continue;
            }
            if (lines.Line.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            if (Read(reader, lines, problems) is { } thread)
                yield return thread;
        }
    }

    private static ArticleThread? Read(JsonArticleReader reader, ByteLines lines, ProblemSink problems)
    {
        try
        {
            return reader.Read(lines.Line.Span, lines.LineNumber);
        }
        catch (JsonException error)
        {
            problems.Problem($"not a JSON object: {error.Message}", lines.LineNumber, error.BytePositionInLine);
            return null;
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for a string that is not text: stray bytes, or half of a surrogate pair.
            return ReadMended(reader, lines, problems);
        }
    }

    private static ArticleThread? ReadMended(JsonArticleReader reader, ByteLines lines, ProblemSink problems)
    {
        var text = TextEncodings.Decode(lines.Line.Span, out var note);
        if (note is not null)
            problems.NoteOnce(note, lines.LineNumber);
        var mended = Escape().Replace(text, escape => escape.Length == LoneSurrogateLength ? """\ufffd""" : escape.Value);
        if (mended != text)
            problems.Note("half of a surrogate pair was replaced by U+FFFD", lines.LineNumber);
        try
        {
            return reader.Read(Encoding.UTF8.GetBytes(mended), lines.LineNumber);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            problems.Problem($"not a JSON object: {error.Message}", lines.LineNumber);
            return null;
        }
    }

    private static Stream OpenAsUtf8(SourceFile file, ProblemSink problems)
    {
        var stream = file.Open();
        var marked = TextEncodings.OfMark(file.Head.Span, out var markLength);
        stream.ReadExactly(new byte[markLength]);
        if (marked is null or UTF8Encoding)
            return stream;
        problems.Note($"decoded as {marked.WebName}, as its byte-order mark says");
        return Encoding.CreateTranscodingStream(stream, marked, Encoding.UTF8);
    }

    // Takes escapes one after the other, so that an escaped backslash is never read as the start of the next escape. Only half a pair is six long.
    [GeneratedRegex("""\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2}|.)""", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
