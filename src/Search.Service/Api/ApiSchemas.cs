using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Search.Service.Json;

namespace Search.Service.Api;

/// <summary>What the schemas of the API's description say beyond what the types tell by themselves: which members are always there.</summary>
internal static class ApiSchemas
{
    // Of what is sent: what cannot be left out. An article without an id needs an address, which a schema does not say.
    private static readonly Dictionary<Type, string[]> Needed = new()
    {
        [typeof(ThreadLine)] = [],
        [typeof(CommentLine)] = ["body"],
        [typeof(ProvenanceLine)] = [],
        // Of hits, as few as are asked for come.
        [typeof(ArticleHitAnswer)] = ["type", "id"],
        [typeof(CommentHitAnswer)] = ["type", "id"],
    };

    public static Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (schema.Required is not { Count: > 0 } required)
            return Task.CompletedTask;
        if (Needed.TryGetValue(context.JsonTypeInfo.Type, out var needed))
            schema.Required = new HashSet<string>(required.Intersect(needed));
        foreach (var property in context.JsonTypeInfo.Properties)
        {
            if (property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false) is [JsonIgnoreAttribute { Condition: not JsonIgnoreCondition.Never }])
                schema.Required.Remove(property.Name);
        }
        return Task.CompletedTask;
    }
}
