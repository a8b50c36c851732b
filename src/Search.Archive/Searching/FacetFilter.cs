namespace Search.Archive;

/// <summary>A filter on one value of a facet. Values of the same facet are joined by OR, facets by AND; exclusions each apply.</summary>
/// <param name="Facet">One of <see cref="FacetNames"/>.</param>
/// <param name="Value">The value, compared without regard to case and accents; <see cref="FacetNames.Unknown"/> for documents without one.</param>
/// <param name="Exclude">Whether documents with the value are left out instead.</param>
public sealed record FacetFilter(string Facet, string Value, bool Exclude = false);
