namespace Search.Client;

/// <summary>A value of a facet and how many matches have it.</summary>
public sealed record FacetValue(string Value, int Count, bool Selected, bool Excluded = false);
