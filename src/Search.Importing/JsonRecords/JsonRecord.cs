using System.Net;
using System.Text.Json;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Html.Text;
using Search.Importing.Identity;
using Search.Importing.Json;
using Search.Importing.Tables;

namespace Search.Importing.JsonRecords;

/// <summary>An object that holds an article or a comment under names of its own. Valid as long as the element.</summary>
internal sealed class JsonRecord
{
    // What an object that stands for a text calls it: WordPress's REST interface, The New York Times', feeds' persons, publications.
    private static readonly string[] TextMembers = ["rendered", "name", "displayname", "main", "original", "value", "text", "title", "plaintext", "html", "content", "username", "login"];

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);

    /// <summary>Looks at the members of an object, and of one within it that holds the article itself.</summary>
    public JsonRecord(JsonElement element)
    {
        foreach (var (name, value) in element.Members())
        {
            if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                _members.TryAdd(ColumnNames.Plain(name), value);
        }
        foreach (var (_, held) in element.Members().Where(member => RecordNames.IsHolder(member.Name)))
        {
            foreach (var (name, value) in held.Members())
                _members.TryAdd(ColumnNames.Plain(name), value);
        }
    }

    /// <summary>The first text under any of the names, on one line, with HTML resolved.</summary>
    public string? Line(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (RecordNames.Of(field).Select(Raw).FirstOrDefault(found => found is not null) is { } text && Feeds.FeedText.Line(text) is { Length: > 0 } line)
                return line;
        }
        return null;
    }

    /// <summary>The text of an article or a comment, in paragraphs, and the name it stood under; empty without one.</summary>
    public (string Text, string? Name) Body(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Raw(name) is not { } text)
                continue;
            // JSON Feed's name for what is no HTML.
            var body = TypedHtml.Of(name == "contenttext" ? WebUtility.HtmlEncode(text) : text);
            if (body.Length > 0)
                return (body, name);
        }
        return ("", null);
    }

    /// <summary>The date of the first name that has one; of others that have something, what they have.</summary>
    public PartialDate? Date(IEnumerable<string> names, out string? unread)
    {
        unread = null;
        foreach (var text in names.Select(Raw).OfType<string>())
        {
            if (DateReader.TryRead(text, out var date))
            {
                unread = null;
                return date;
            }
            unread ??= text;
        }
        return null;
    }

    /// <summary>The people under the names of authors: a list, an object, or a text that names several.</summary>
    public IReadOnlyList<string> Authors() =>
        [.. Texts("authors").SelectMany(TableLists.Names).Select(PersonName.Of).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The tags: lists of texts or of objects with names, or texts parted by commas.</summary>
    public IReadOnlyList<string> Tags() => [.. Texts("tags").SelectMany(TableLists.Tags).Where(tag => !tag.All(char.IsAsciiDigit)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The objects of the first list under any of the names; of an object that holds such a list, those of that list.</summary>
    public IEnumerable<JsonElement> List(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!_members.TryGetValue(name, out var member))
                continue;
            var list = member.ValueKind == JsonValueKind.Array ? member : member.Members().Select(inner => inner.Value).FirstOrDefault(inner => inner.ValueKind == JsonValueKind.Array);
            if (list.ValueKind == JsonValueKind.Array)
                return list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object);
        }
        return [];
    }

    private string? Raw(string name) => _members.TryGetValue(name, out var member) ? TextOf(member) : null;

    private static string? TextOf(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.Object => TextMembers.Select(inner => member.Members().FirstOrDefault(part => ColumnNames.Plain(part.Name) == inner).Value.AsText()).FirstOrDefault(text => text is not null),
        JsonValueKind.Array => null,
        _ => member.AsText(),
    };

    private IEnumerable<string> Texts(string field)
    {
        foreach (var name in RecordNames.Of(field))
        {
            if (!_members.TryGetValue(name, out var member))
                continue;
            var texts = member.ValueKind == JsonValueKind.Array ? member.EnumerateArray().Select(TextOf).OfType<string>().ToList() : TextOf(member) is { } only ? [only] : [];
            if (texts.Count > 0)
                return texts;
        }
        return [];
    }
}
