namespace Search.Archive;

/// <summary>The answer to a <see cref="SearchRequest"/>. Totals and counts are exact.</summary>
public sealed record SearchResponse
{
    /// <summary>The state of the archive that answered.</summary>
    public required ArchiveState State { get; init; }

    /// <summary>How many match.</summary>
    public required SearchTotal Total { get; init; }

    /// <summary>Pages of hits in all.</summary>
    public required int PageCount { get; init; }

    /// <summary>The hits of the page, best first.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Where the page ends, for <see cref="SearchRequest.After"/>; <see langword="null"/> when no hit follows, or without <see cref="Capabilities.Cursors"/>.</summary>
    public HitPosition? Next { get; init; }

    /// <summary>The counts of each facet asked for, by name.</summary>
    public IReadOnlyDictionary<string, FacetResult> Facets { get; init; } = new Dictionary<string, FacetResult>();

    /// <summary>Counts by date, when asked for.</summary>
    public DateHistogram? Histogram { get; init; }

    /// <summary>What was odd about the question, and how it was read.</summary>
    public IReadOnlyList<SearchWarning> Warnings { get; init; } = [];

    /// <summary>
    /// The words with misspellings corrected, in the query syntax, to be searched instead; <see langword="null"/> when there is nothing to correct.
    /// </summary>
    /// <remarks>
    /// Corrected are words that the archive does not have and, when there are no more than two hits, words that hardly occur, by words of the archive
    /// one or two edits away. Searched with the same filters, the corrected words find more.
    /// </remarks>
    public string? DidYouMean { get; init; }

    /// <summary>The synonyms that were looked for, too.</summary>
    public IReadOnlyList<AppliedSynonyms> Synonyms { get; init; } = [];

    /// <summary>How long the search took.</summary>
    public TimeSpan Took { get; init; }
}
