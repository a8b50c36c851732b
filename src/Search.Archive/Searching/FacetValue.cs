namespace Search.Archive;

/// <summary>A value of a facet and what filtering by it returns.</summary>
/// <param name="Value">The value as written; <see cref="FacetNames.Unknown"/> for documents without one.</param>
/// <param name="Count">Matches with this value.</param>
/// <param name="Selected">Whether a filter names it.</param>
/// <param name="Excluded">Whether a filter excludes it.</param>
public sealed record FacetValue(string Value, int Count, bool Selected = false, bool Excluded = false);
