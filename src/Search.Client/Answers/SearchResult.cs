namespace Search.Client;

/// <summary>The answer to a <see cref="SearchQuery"/>. Totals and counts are exact.</summary>
/// <param name="Query">The words.</param>
/// <param name="TookMs">How long the search took, in milliseconds.</param>
/// <param name="Index">Which state of the archive answered.</param>
/// <param name="Total">How many match.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Hits a page.</param>
/// <param name="Pages">Pages in all.</param>
/// <param name="NextCursor">Where to go on; <see langword="null"/> when no hit follows.</param>
/// <param name="Hits">The hits of the page.</param>
/// <param name="Facets">The counts of each facet asked for, by name.</param>
/// <param name="Warnings">What was odd about the question.</param>
/// <param name="DidYouMean">The words with misspellings corrected.</param>
/// <param name="Histogram">Counts by date, when asked for.</param>
/// <param name="Synonyms">The words that were looked for by synonyms; <see langword="null"/> when none were.</param>
public sealed record SearchResult(
    string Query, double TookMs, IndexState Index, Totals Total, int Page, int PageSize, int Pages, string? NextCursor, IReadOnlyList<Hit> Hits,
    IReadOnlyDictionary<string, FacetCounts> Facets, IReadOnlyList<Warning> Warnings, string? DidYouMean = null, DateCounts? Histogram = null,
    IReadOnlyList<SearchedSynonyms>? Synonyms = null);
