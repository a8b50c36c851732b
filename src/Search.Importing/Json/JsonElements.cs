using System.Globalization;
using System.Text.Json;

namespace Search.Importing.Json;

/// <summary>Looks members of parsed JSON up leniently: what is not there or of another kind is <see langword="null"/> or empty.</summary>
internal static class JsonElements
{
    /// <summary>A member; an undefined element when it is not there.</summary>
    public static JsonElement Member(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
        }
        catch (InvalidOperationException)
        {
            // The name of another member holds half of a surrogate pair, beyond which there is no looking.
            return element.Members().LastOrDefault(member => member.Name == name).Value;
        }
    }

    /// <summary>The members of an object; none of anything else. One whose name is no text is passed over.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Members(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) is { } name)
                yield return (name, member.Value);
        }
    }

    /// <summary>The first of several members that is a text, or a number as it is written.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (AsText(element.Member(name)) is { } text)
                return text;
        }
        return null;
    }

    /// <summary>A whole number.</summary>
    public static int? Number(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    /// <summary>Whether a member is true.</summary>
    public static bool IsTrue(this JsonElement element, string name) => element.Member(name).ValueKind == JsonValueKind.True;

    /// <summary>The elements of a list; none of anything else.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A text, or a number as it is written; <see langword="null"/> for blank ones and anything else.</summary>
    public static string? AsText(this JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number)
            return element.GetRawText();
        if (element.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            var text = element.GetString();
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            return Mended(element);
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // What is escaped stays as it is written but for what the text cannot do without.
    private static string Mended(JsonElement element)
    {
        var raw = element.GetRawText()[1..^1];
        var text = new System.Text.StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }
            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length && ushort.TryParse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 4;
            }
            else
                text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' or 'f' => ' ', var letter => letter });
        }
        var mended = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.ToString().EnumerateRunes())
            mended.Append(rune.ToString());
        return mended.ToString();
    }
}
