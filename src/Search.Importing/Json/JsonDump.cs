using System.Text;
using System.Text.Json;
using Search.Importing.Encodings;
using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing.Json;

/// <summary>Reads the rows of a file that is lists within objects, and says where it cannot be read on.</summary>
internal static class JsonDump
{
    /// <summary>The rows in their order, with the list and the byte each stands at; each is valid until the next is asked for.</summary>
    /// <param name="file">The file.</param>
    /// <param name="wrapper">The name of lists that hold the document itself and no rows.</param>
    /// <param name="maxRowBytes">The largest row; what is larger ends the reading.</param>
    /// <param name="problems">Told where the reading ends before the file does, and of bytes that are no UTF-8.</param>
    public static IEnumerable<(string Table, JsonElement Row, long Offset)> Read(SourceFile file, string wrapper, int maxRowBytes, ProblemSink problems)
    {
        using var stream = OpenAsUtf8(file, out var fallback);
        var rows = new JsonTables(stream, wrapper, maxRowBytes);
        while (ReadRow(rows, problems) is { } row)
        {
            using (row)
                yield return (rows.Table, row.RootElement, rows.Offset);
        }
        if (fallback.FellBack)
            problems.Note("some bytes are not valid UTF-8: read as Windows-1252");
    }

    private static JsonDocument? ReadRow(JsonTables rows, ProblemSink problems)
    {
        try
        {
            return rows.Read();
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or InvalidOperationException)
        {
            problems.Problem(rows.Table.Length == 0 ? $"cannot be read: {error.Message}" : $"cannot be read behind the {rows.Table} at byte {rows.Offset}: {error.Message}");
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
