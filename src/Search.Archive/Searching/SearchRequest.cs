using Search.Querying;

namespace Search.Archive;

/// <summary>A question to the archive. Immutable.</summary>
public sealed record SearchRequest
{
    /// <summary>The largest <see cref="PageSize"/>.</summary>
    public const int MaxPageSize = 100;

    /// <summary>What was typed, in the query syntax; empty to browse everything, newest first.</summary>
    public string Words { get; init; } = "";

    /// <summary>What is searched.</summary>
    public SearchScope Scope { get; init; }

    /// <summary>Filters by facet values.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>Documents dated wholly on or after the first moment of this date.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Documents dated wholly before or at the end of this date.</summary>
    public PartialDate? To { get; init; }

    /// <summary>The order of the hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits a page, 1 to <see cref="MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>The best matching comments given with each article of scope <see cref="SearchScope.All"/>.</summary>
    public int CommentsPerHit { get; init; } = 3;

    /// <summary>The facets to count (<see cref="FacetNames"/>).</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>The most values given of each facet; selected values are always among them.</summary>
    public int FacetSize { get; init; } = 10;

    /// <summary>What facets and the histogram count; <see langword="null"/> for the unit of the hits.</summary>
    public CountUnit? Count { get; init; }

    /// <summary>Whether to count dates by interval.</summary>
    public bool Histogram { get; init; }

    /// <summary>The shortest interval to count dates by. A longer one is taken where there would be too many.</summary>
    public DatePrecision HistogramInterval { get; init; } = DatePrecision.Day;

    /// <summary>How hits are put in order of relevance, where <see cref="Capabilities.Ranking"/> says that the backend heeds it.</summary>
    public RankingOptions Ranking { get; init; } = RankingOptions.Default;

    /// <summary>
    /// Where the page before ended (<see cref="SearchResponse.Next"/> of the same question), to go on behind it, where <see cref="Capabilities.Cursors"/>
    /// says that the backend can; <see cref="Page"/> is 1 then. <see langword="null"/> to go by <see cref="Page"/>.
    /// </summary>
    public HitPosition? After { get; init; }

    /// <summary>
    /// Words that stand for one another, where <see cref="Capabilities.Synonyms"/> says that the backend heeds them; <see langword="null"/> leaves them to
    /// whoever passes the request on, and means none to a backend.
    /// </summary>
    public SynonymSet? Synonyms { get; init; }

    /// <summary>The passages given with each hit.</summary>
    public HighlightOptions Highlight { get; init; } = HighlightOptions.Default;

    /// <summary>Whether hits carry the article's whole text.</summary>
    public bool WithBodies { get; init; }

    /// <summary>Whether each hit says how its score came about.</summary>
    public bool Explain { get; init; }
}
