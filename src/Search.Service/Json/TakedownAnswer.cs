using System.Text.Json.Serialization;
using Search.Archive;

namespace Search.Service.Json;

/// <summary>A removal for good, as it stands in the archive's log.</summary>
internal sealed record TakedownAnswer(
    long Number,
    DateTimeOffset At,
    string Kind,
    string? Reason,
    int Articles,
    int Comments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? LiftedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? LiftReason)
{
    public static TakedownAnswer Of(Takedown takedown) => new(
        takedown.Number, takedown.At, takedown.Kind, takedown.Reason, takedown.Articles, takedown.Comments, takedown.LiftedAt, takedown.LiftReason);
}

/// <summary>Every removal for good, in the order they were done.</summary>
internal sealed record TakedownsAnswer(IReadOnlyList<TakedownAnswer> Takedowns);
