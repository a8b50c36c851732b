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
        foreach (var (json, offset, line) in ReadBytes(file, maxBytes, problems))
        {
            if (Parse(json, line, problems) is not { } document)
                continue;
            using (document)
                yield return (document.RootElement, offset, line);
        }
    }

    /// <summary>The same unparsed, in valid UTF-8.</summary>
    public static IEnumerable<(ReadOnlyMemory<byte> Json, long Offset, long Line)> ReadBytes(SourceFile file, int maxBytes, ProblemSink problems)
    {
        using var stream = OpenAsUtf8(file, problems);
        var objects = new JsonObjects(stream, maxBytes);
        while (objects.TryRead())
        {
            if (objects.Damage is { } damage)
                problems.Problem($"{damage}; it was left out", objects.Line);
            else if (Utf8.IsValid(objects.Object.Span))
                yield return (objects.Object, objects.Offset, objects.Line);
            else
            {
                var mended = Encoding.UTF8.GetBytes(TextEncodings.Decode(objects.Object.Span, out var note));
                problems.NoteOnce(note!, objects.Line);
                yield return (mended, objects.Offset, objects.Line);
            }
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json, long line, ProblemSink problems)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient);
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
