using System.Text.Json;
using Search.Importing.Files;

namespace Search.Importing.Json;

/// <summary>How a JSON file begins: the members of its first object, and of the first object of every list that has a name.</summary>
internal sealed class JsonOutline
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true, MaxDepth = 1024 };

    private readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _members = new(StringComparer.Ordinal);

    private JsonOutline()
    {
    }

    /// <summary>The members of the first object, with the values of those that are short texts; those of objects within it as <c>outer.inner</c>.</summary>
    public IReadOnlyDictionary<string, string?> Members => _members;

    /// <summary>The lists of objects that stand outside of other lists' objects, by name: the members of their first object in the same way.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Lists => _lists;

    /// <summary>Reads the head of a file.</summary>
    /// <returns><see langword="null"/> when it begins with neither an object nor a list of objects.</returns>
    public static JsonOutline? Of(SourceFile file)
    {
        var head = JsonHead.Utf8(file).Span;
        if (head.TrimStart(" \t\r\n["u8) is not [(byte)'{', ..])
            return null;
        var outline = new JsonOutline();
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(Lenient));
        try
        {
            outline.Read(ref reader);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Damaged further on; what came before tells what it is.
        }
        return outline;
    }

    private void Read(ref Utf8JsonReader reader)
    {
        // The lists and objects that are open, by the names they have.
        var open = new Stack<(bool IsList, string? Name)>();
        HashSet<string>? row = null;
        var (rowDepth, objects) = (0, 0);
        string? name = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    Note(row, open.Peek().Name, name, row is null ? open.Count(frame => !frame.IsList) : open.Count - rowDepth, objects);
                    break;
                case JsonTokenType.StartObject:
                    objects += open.All(frame => frame.IsList) ? 1 : 0;
                    if (row is null && open.TryPeek(out var list) && list is { IsList: true, Name: { } named })
                        (row, rowDepth) = (_lists.TryAdd(named, []) ? _lists[named] : [], open.Count);
                    open.Push((IsList: false, name));
                    name = null;
                    break;
                case JsonTokenType.StartArray:
                    open.Push((IsList: true, name));
                    name = null;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    if (open.Count == rowDepth)
                        row = null;
                    break;
                case JsonTokenType.String when row is null && name is not null && _members.ContainsKey(name) && open.Count(frame => !frame.IsList) == 1 && reader.ValueSpan.Length < 500:
                    _members[name] = reader.GetString();
                    break;
            }
        }
    }

    private void Note(HashSet<string>? row, string? outer, string name, int depth, int objects)
    {
        if (depth > 2 || row is null && objects > 1)
            return;
        var full = depth == 1 ? name : $"{outer}.{name}";
        if (row is null)
            _members.TryAdd(full, null);
        else
            row.Add(full);
    }
}
