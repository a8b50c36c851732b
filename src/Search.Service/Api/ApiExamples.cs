using System.Text.Json.Nodes;

namespace Search.Service.Api;

/// <summary>What is sent and answered, by way of example, by the name of the operation.</summary>
internal static class ApiExamples
{
    private static readonly JsonObject All = Load();

    /// <summary>A body that an operation is sent.</summary>
    public static JsonNode? Request(string? operation) => Of(operation, "request");

    /// <summary>What an operation answers when all is well.</summary>
    public static JsonNode? Response(string? operation) => Of(operation switch { "postSearch" or "listArticles" => "search", _ => operation }, "response");

    private static JsonNode? Of(string? operation, string which) => operation is null ? null : All[operation]?[which]?.DeepClone();

    private static JsonObject Load()
    {
        using var stream = typeof(ApiExamples).Assembly.GetManifestResourceStream("api-examples.json")
            ?? throw new InvalidOperationException("The assembly lacks its resource api-examples.json.");
        return JsonNode.Parse(stream)!.AsObject();
    }
}
