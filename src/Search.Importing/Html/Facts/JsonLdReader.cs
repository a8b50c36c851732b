using System.Text.Json;
using System.Text.RegularExpressions;
using Search.Importing.Json;

namespace Search.Importing.Html.Facts;

/// <summary>Finds the objects in a page's JSON-LD. Lenient: blocks that programs wrote wrongly are mended where one meaning is plain, else left out.</summary>
internal static partial class JsonLdReader
{
    // The longest discussions nest a few hundred replies.
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 };

    // A page has tens of objects; a list of thousands is a catalogue.
    private const int MostObjects = 20_000;

    /// <summary>Parses the blocks of a page.</summary>
    /// <param name="blocks">Their texts.</param>
    /// <param name="broken">How many could not be read.</param>
    public static IReadOnlyList<JsonElement> Parse(IEnumerable<string> blocks, out int broken)
    {
        var roots = new List<JsonElement>();
        broken = 0;
        foreach (var block in blocks)
        {
            var text = Wrapping().Replace(block, "").Trim().TrimEnd(';');
            if (text.Length == 0)
                continue;
            if (TryParse(text) is { } root || TryParse(Mend(text)) is { } mended && (root = mended).ValueKind != JsonValueKind.Undefined)
                roots.Add(root);
            else
                broken++;
        }
        return roots;
    }

    /// <summary>All objects in them that have a type, outer before inner, also those in a graph or within others.</summary>
    public static IReadOnlyList<JsonElement> Objects(IReadOnlyList<JsonElement> roots)
    {
        var found = new List<JsonElement>();
        var open = new Stack<JsonElement>(roots.Reverse());
        while (found.Count < MostObjects && open.TryPop(out var at))
        {
            if (at.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in at.EnumerateArray().Reverse())
                    open.Push(item);
            }
            else if (at.ValueKind == JsonValueKind.Object)
            {
                if (at.Member("@type").ValueKind != JsonValueKind.Undefined)
                    found.Add(at);
                foreach (var member in at.EnumerateObject().Reverse())
                {
                    if (member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                        open.Push(member.Value);
                }
            }
        }
        return found;
    }

    /// <summary>Whether an object is of one of some types, written with or without schema.org's address.</summary>
    public static bool Is(JsonElement element, Func<string, bool> type)
    {
        var types = element.Member("@type");
        return types.ValueKind switch
        {
            JsonValueKind.String => types.AsText() is { } name && type(TypeName(name)),
            JsonValueKind.Array => types.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.AsText() is { } name && type(TypeName(name))),
            _ => false,
        };
    }

    /// <summary>A member as text: a string, a number, the first of a list, or the name or address of an object.</summary>
    public static string? Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Text(element.Member(name)) is { } text)
                return text;
        }
        return null;
    }

    /// <summary>A value as text.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number => value.AsText(),
        JsonValueKind.Array => value.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null),
        JsonValueKind.Object => Text(value, "name", "@value", "headline", "url", "@id"),
        _ => null,
    };

    /// <summary>A member as texts: one, or a list, of strings or of things with a name.</summary>
    public static IEnumerable<string> Texts(JsonElement element, string name)
    {
        var value = element.Member(name);
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(Text).OfType<string>()
            : Text(value) is { } only ? [only] : [];
    }

    private static string TypeName(string type) => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];

    private static JsonElement? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Line breaks and tabs within strings, backslashes that escape nothing, and two objects one after the other.
    private static string Mend(string text)
    {
        var mended = Control().Replace(text, " ");
        mended = StrayBackslash().Replace(mended, """\\""");
        return text.StartsWith('{') && ObjectsInARow().IsMatch(mended) ? $"[{ObjectsInARow().Replace(mended, "},{")}]" : mended;
    }

    [GeneratedRegex(@"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?://\s*)?(?:-->|\]\]>|/\*\s*\]\]>\s*\*/)\s*$")]
    private static partial Regex Wrapping();

    [GeneratedRegex(@"[\u0000-\u001F]")]
    private static partial Regex Control();

    [GeneratedRegex(@"\\(?![""\\/bfnrtu])")]
    private static partial Regex StrayBackslash();

    [GeneratedRegex(@"\}\s*\{")]
    private static partial Regex ObjectsInARow();
}
