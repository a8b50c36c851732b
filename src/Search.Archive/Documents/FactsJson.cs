using System.Text.Json.Serialization;

namespace Search.Archive.Documents;

/// <summary>Serialisation of what is kept beside the text.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ArticleFacts))]
[JsonSerializable(typeof(CommentFacts))]
internal sealed partial class FactsJson : JsonSerializerContext;
