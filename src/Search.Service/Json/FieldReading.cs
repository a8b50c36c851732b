using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Search.Archive;
using Search.Service.Parameters;

namespace Search.Service.Json;

/// <summary>Reads single fields of JSON objects and collects everything that is wrong with them.</summary>
internal sealed class FieldReading
{
    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    public static string Join(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";

    public void Add(string path, string message) => _problems.Add(new FieldProblem(path, message));

    /// <summary>Whether the element is an object; fields that are not among <paramref name="fields"/> are problems.</summary>
    public bool IsObject(JsonElement element, string path, string[] fields)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Add(path, $"An object is expected here, not {KindOf(element)}.");
            return false;
        }
        foreach (var property in element.EnumerateObject())
        {
            if (fields.Contains(property.Name))
                continue;
            var advice = NearestName.Of(property.Name, fields) is { } nearest ? $"Did you mean '{nearest}'?" : $"There are: {string.Join(", ", fields)}.";
            Add(Join(path, property.Name), $"There is no such field. {advice}");
        }
        return true;
    }

    /// <summary>A text; <see langword="null"/> when it is absent, null or blank.</summary>
    public string? Text(JsonElement element, string path, string field)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return TryGetText(value, Join(path, field), out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    /// <summary>A list of texts without blank ones; a single text is a list of one.</summary>
    public IReadOnlyList<string> Texts(JsonElement element, string path, string field)
    {
        if (element.TryGetProperty(field, out var single) && single.ValueKind == JsonValueKind.String)
            return Text(element, path, field) is { } only ? [only] : [];
        if (!TryGetArray(element, path, field, out var array))
            return [];
        var texts = new List<string>(array.GetArrayLength());
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (TryGetText(item, $"{Join(path, field)}[{index++}]", out var text) && !string.IsNullOrWhiteSpace(text))
                texts.Add(text);
        }
        return texts;
    }

    public bool TryGetArray(JsonElement element, string path, string field, out JsonElement array)
    {
        if (!element.TryGetProperty(field, out array) || array.ValueKind == JsonValueKind.Null)
            return false;
        if (array.ValueKind == JsonValueKind.Array)
            return true;
        Add(Join(path, field), $"A list is expected here, not {KindOf(array)}.");
        return false;
    }

    public PartialDate? Date(JsonElement element, string path, string field)
    {
        if (Text(element, path, field) is not { } text)
            return null;
        if (PartialDate.TryParse(text, out var date))
            return date;
        Add(Join(path, field), $"'{text}' is not a date as YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
        return null;
    }

    public int? Integer(JsonElement element, string path, string field) =>
        Number(element, path, field, "whole number", value => value.TryGetInt32(out var number) ? number : (int?)null);

    public long? Whole(JsonElement element, string path, string field) =>
        Number(element, path, field, "whole number", value => value.TryGetInt64(out var number) ? number : (long?)null);

    public double? Fraction(JsonElement element, string path, string field) =>
        Number(element, path, field, "number from 0 to 1", value => value.TryGetDouble(out var number) && number is >= 0 and <= 1 ? number : (double?)null);

    /// <summary>A truth value; false when it is absent or null.</summary>
    public bool Flag(JsonElement element, string path, string field)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind is JsonValueKind.Null or JsonValueKind.False)
            return false;
        if (value.ValueKind != JsonValueKind.True)
            Add(Join(path, field), $"True or false is expected here, not {KindOf(value)}.");
        return value.ValueKind == JsonValueKind.True;
    }

    private T? Number<T>(JsonElement element, string path, string field, string expected, Func<JsonElement, T?> read)
        where T : struct
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.Number && read(value) is { } number)
            return number;
        Add(Join(path, field), $"A {expected} is expected here, not {KindOf(value)}.");
        return null;
    }

    private bool TryGetText(JsonElement value, string path, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (value.ValueKind != JsonValueKind.String)
        {
            Add(path, $"Text is expected here, not {KindOf(value)}.");
            return false;
        }
        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            Add(path, "The text holds half of a surrogate pair, which is no character.");
            return false;
        }
    }

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number like that",
        _ => value.GetRawText(),
    };
}
