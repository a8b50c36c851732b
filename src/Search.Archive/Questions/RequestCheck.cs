namespace Search.Archive.Questions;

/// <summary>Refuses requests that no backend answers.</summary>
internal static class RequestCheck
{
    /// <exception cref="ArgumentException">A page, a page size, passages or a facet are out of its range.</exception>
    public static void Validate(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Page, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.PageSize, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.PageSize, SearchRequest.MaxPageSize, nameof(request));
        if (request.After is not null && request.Page != 1)
            throw new ArgumentException("A page behind a position has no number.", nameof(request));
        ArgumentOutOfRangeException.ThrowIfNotEqual(request.Highlight.Length, Math.Clamp(request.Highlight.Length, HighlightOptions.MinLength, HighlightOptions.MaxLength), nameof(request));
        if (request.Highlight.Passages is { } passages)
            ArgumentOutOfRangeException.ThrowIfNotEqual(passages, Math.Clamp(passages, 1, HighlightOptions.MaxPassages), nameof(request));
        foreach (var facet in request.Facets.Concat(request.Filters.Select(f => f.Facet)))
        {
            if (!FacetNames.All.Contains(facet))
                throw new ArgumentException($"There is no facet '{facet}'. The facets are {string.Join(", ", FacetNames.All)}.", nameof(request));
        }
    }
}
