using System.Text.Json;
using Search.Importing.Files;

namespace Search.Importing.Json;

/// <summary>How the first object of a file begins: the names of its members, and the values of those that are plain.</summary>
internal sealed class JsonSketch
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1024 };

    private readonly Dictionary<string, string?> _members = [];

    private JsonSketch()
    {
    }

    /// <summary>Reads the head of a file.</summary>
    /// <returns><see langword="null"/> when it begins with neither an object nor a list of objects.</returns>
    public static JsonSketch? Of(SourceFile file)
    {
        var head = JsonHead.Utf8(file).Span.TrimStart(" \t\r\n"u8);
        if (head is [(byte)'[', ..])
            head = head[1..].TrimStart(" \t\r\n"u8);
        if (head is not [(byte)'{', ..])
            return null;
        var sketch = new JsonSketch();
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(Lenient));
        try
        {
            sketch.Read(ref reader);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Damaged further on; what came before tells what it is.
        }
        return sketch;
    }

    /// <summary>Whether the object has a member of this name.</summary>
    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>The value of a member that is a text or a number; <see langword="null"/> for any other.</summary>
    public string? Value(string name) => _members.GetValueOrDefault(name);

    // What is no UTF-8 is some other encoding, and no damage to what stands behind it.
    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Read(ref Utf8JsonReader reader)
    {
        string? name = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
                return;
            if (reader.CurrentDepth != 1)
                continue;
            if (reader.TokenType == JsonTokenType.PropertyName)
                _members[name = reader.GetString() ?? ""] = null;
            else if (name is not null && reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length < 200)
                _members[name] = TextOf(ref reader);
            else if (name is not null && reader.TokenType == JsonTokenType.Number)
                _members[name] = System.Text.Encoding.ASCII.GetString(reader.ValueSpan);
        }
    }
}
