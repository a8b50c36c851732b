using System.Text.Json.Serialization;

namespace Search.Archive.Takedowns;

/// <summary>A line of a <see cref="TakedownLog"/>: its head, a takedown, or the lifting of one.</summary>
/// <param name="Version">Of the head: the version of the format.</param>
/// <param name="Salt">Of the head: what keys are hashed with (<see cref="TakedownKeys"/>).</param>
/// <param name="Takedown">Of a takedown: what it did.</param>
/// <param name="Keys">Of a takedown: what is kept out.</param>
/// <param name="Lifts">Of a lifting: the number of the takedown.</param>
/// <param name="At">Of a lifting: when.</param>
/// <param name="Reason">Of a lifting: the reason given.</param>
internal sealed record TakedownEntry(
    int? Version = null, byte[]? Salt = null, Takedown? Takedown = null, IReadOnlyList<string>? Keys = null, long? Lifts = null, DateTimeOffset? At = null, string? Reason = null);

/// <summary>Serialisation of the lines.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TakedownEntry))]
internal sealed partial class TakedownJson : JsonSerializerContext;
