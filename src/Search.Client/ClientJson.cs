using System.Text.Json.Serialization;

namespace Search.Client;

/// <summary>How JSON of the service is read and written. What the service says beyond what is known here is passed over.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(CommentInContext))]
[JsonSerializable(typeof(FacetCounts))]
[JsonSerializable(typeof(SuggestionList))]
[JsonSerializable(typeof(Statistics))]
[JsonSerializable(typeof(IReadOnlyList<NewThread>))]
[JsonSerializable(typeof(IReadOnlyList<NewComment>))]
[JsonSerializable(typeof(WrittenList))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Dictionary<string, List<string>>))]
internal sealed partial class ClientJson : JsonSerializerContext;
