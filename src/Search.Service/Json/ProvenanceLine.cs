using System.Text.Json.Serialization;
using Search.Archive;

namespace Search.Service.Json;

/// <summary>A <see cref="Provenance"/> as part of a <see cref="ThreadLine"/>.</summary>
internal sealed record ProvenanceLine(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Format,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Offset,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FactLine>? Facts)
{
    public static ProvenanceLine? Of(Provenance? provenance) => provenance is null
        ? null
        : new ProvenanceLine(
            provenance.Format, provenance.Line, provenance.Offset,
            provenance.Facts.Count > 0 ? [.. provenance.Facts.Select(fact => new FactLine(fact.Fact, fact.How, fact.Confidence))] : null);
}

/// <summary>A <see cref="FactOrigin"/> of a <see cref="ProvenanceLine"/>.</summary>
internal sealed record FactLine(string Fact, string How, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Confidence);
