using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Search.Service.Keys;
using Search.Service.Problems;

namespace Search.Service.Json;

/// <summary>How every JSON of the service is read and written.</summary>
internal static class ServiceJson
{
    /// <summary>The writers. What is not ASCII, and the marks of highlights, stay readable: the answers are never embedded in HTML.</summary>
    public static ServiceJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    // A field given twice is an error: which one was meant?
    private static readonly JsonDocumentOptions DocumentOptions = new() { AllowDuplicateProperties = false };

    /// <summary>Parses what somebody sent.</summary>
    /// <exception cref="JsonException">It is not JSON, or not text.</exception>
    public static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, DocumentOptions);
        }
        catch (InvalidOperationException exception)
        {
            throw HalfASurrogate(exception);
        }
    }

    /// <inheritdoc cref="Parse"/>
    public static async Task<JsonDocument> ParseAsync(Stream json, CancellationToken cancellation)
    {
        try
        {
            return await JsonDocument.ParseAsync(json, DocumentOptions, cancellation);
        }
        catch (InvalidOperationException exception)
        {
            throw HalfASurrogate(exception);
        }
    }

    // The parser meets names that are escaped surrogates only when it compares them, and then throws this instead.
    private static JsonException HalfASurrogate(InvalidOperationException exception) =>
        new("The name of a field holds half of a surrogate pair, which is no character.", exception);
}

[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(SuggestionsAnswer))]
[JsonSerializable(typeof(OneCommentAnswer))]
[JsonSerializable(typeof(ArticleAnswer))]
[JsonSerializable(typeof(FacetValuesAnswer))]
[JsonSerializable(typeof(StatisticsAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(WriteAnswer))]
[JsonSerializable(typeof(TakedownAnswer))]
[JsonSerializable(typeof(TakedownsAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(ThreadLine))]
[JsonSerializable(typeof(IReadOnlyList<ThreadLine>))]
[JsonSerializable(typeof(CommentLine))]
[JsonSerializable(typeof(IReadOnlyList<CommentLine>))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ServiceJsonContext : JsonSerializerContext;
