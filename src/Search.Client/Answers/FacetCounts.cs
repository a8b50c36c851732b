namespace Search.Client;

/// <summary>The counts of one facet.</summary>
public sealed record FacetCounts(string Unit, IReadOnlyList<FacetValue> Values, int Other);
