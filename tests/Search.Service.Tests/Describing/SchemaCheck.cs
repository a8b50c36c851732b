using System.Text.Json;

namespace Search.Service.Tests.Describing;

/// <summary>Holds JSON to a schema of an OpenAPI 3.1 document, as far as the schemas of the service go. Members that a schema does not name are faults.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    /// <summary>What is wrong with a value; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonElement schema, JsonElement value, string path = "$")
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("discriminator", out var discriminator))
        {
            var name = value.GetProperty(discriminator.GetProperty("propertyName").GetString()!).GetString()!;
            return discriminator.GetProperty("mapping").TryGetProperty(name, out var reference)
                ? Faults(Find(reference.GetString()!), value, path)
                : [$"{path}: there is no '{name}'"];
        }
        foreach (var several in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(several, out var choices))
                return choices.EnumerateArray().Any(choice => Faults(choice, value, path).Count == 0) ? [] : [$"{path}: none of {several} fits {value.GetRawText()}"];
        }
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => Is(name, value)))
            return [$"{path}: {value.GetRawText()} is no {type}"];
        if (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => JsonElement.DeepEquals(name, value)))
            return [$"{path}: {value.GetRawText()} is none of {names}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => [.. Members(schema, value, path)],
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => [.. value.EnumerateArray().SelectMany((item, i) => Faults(items, item, $"{path}[{i}]"))],
            _ => [],
        };
    }

    /// <summary>The schema that a reference leads to.</summary>
    public JsonElement Find(string reference)
    {
        var found = document;
        foreach (var part in reference.TrimStart('#', '/').Split('/'))
            found = found.GetProperty(part.Replace("~1", "/").Replace("~0", "~"));
        return found;
    }

    private JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? Resolve(Find(reference.GetString()!)) : schema;

    private IEnumerable<string> Members(JsonElement schema, JsonElement value, string path)
    {
        var named = schema.TryGetProperty("properties", out var properties) ? properties : default;
        var others = schema.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
                yield return $"{path}: '{name}' is missing";
        }
        foreach (var member in value.EnumerateObject())
        {
            IReadOnlyList<string> faults = [$"{path}: '{member.Name}' is not described"];
            if (named.ValueKind == JsonValueKind.Object && named.TryGetProperty(member.Name, out var described))
                faults = Faults(described, member.Value, $"{path}.{member.Name}");
            else if (others.ValueKind == JsonValueKind.Object)
                faults = Faults(others, member.Value, $"{path}.{member.Name}");
            foreach (var fault in faults)
                yield return fault;
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
