using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Search.Importing.Encodings;
using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing.Json;

/// <summary>Reads the objects of a file, parsed, and says what is wrong with those that cannot be.</summary>
internal static class JsonObjectFile
{
    // Trees of comments take two levels a reply; no conversation is 500 deep.
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1024 };

    /// <summary>The objects of a file in their order, with the byte and line each begins at; each is valid until the next is asked for.</summary>
    public static IEnumerable<(JsonElement Element, long Offset, long Line)> Read(SourceFile file, int maxBytes, ProblemSink problems)
    {
        using var stream = OpenAsUtf8(file, problems);
        var objects = new JsonObjects(stream, maxBytes);
        while (objects.TryRead())
        {
            if (objects.Damage is { } damage)
            {
                problems.Problem($"{damage}; it was left out", objects.Line);
                continue;
            }
            if (Parse(objects.Object, objects.Line, problems) is not { } document)
                continue;
            using (document)
                yield return (document.RootElement, objects.Offset, objects.Line);
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json, long line, ProblemSink problems)
    {
        try
        {
            if (Utf8.IsValid(json.Span))
                return JsonDocument.Parse(json, Lenient);
            var document = JsonDocument.Parse(TextEncodings.Decode(json.Span, out var note), Lenient);
            problems.NoteOnce(note!, line);
            return document;
        }
        catch (JsonException error)
        {
            problems.Problem($"not a JSON object: {error.Message}", line);
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
}
