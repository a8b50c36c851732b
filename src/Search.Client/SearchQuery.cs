using System.Globalization;

namespace Search.Client;

/// <summary>A question to the service. What is <see langword="null"/> or empty is left to the service's defaults.</summary>
public sealed record SearchQuery
{
    /// <summary>The words, in the query syntax; empty to browse everything, newest first.</summary>
    public string Words { get; init; } = "";

    /// <summary>What is searched, and so what a hit is.</summary>
    public SearchScope Scope { get; init; }

    /// <summary>Filters by facet: <c>["outlet"] = ["The Wire", "-The Post"]</c>. A leading <c>-</c> leaves a value out, a leading <c>\</c> keeps the next character.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The first date: YYYY, YYYY-MM or YYYY-MM-DD.</summary>
    public string? From { get; init; }

    /// <summary>The last date, inclusive.</summary>
    public string? To { get; init; }

    /// <summary>The order of the hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Hits a page, 1 to 100.</summary>
    public int? PageSize { get; init; }

    /// <summary>The page, from 1; not together with <see cref="Cursor"/>.</summary>
    public int? Page { get; init; }

    /// <summary>Where to go on: <see cref="SearchResult.NextCursor"/> of the same question.</summary>
    public string? Cursor { get; init; }

    /// <summary>The best matching comments given with each article.</summary>
    public int? Comments { get; init; }

    /// <summary>The facets to count.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>The most values given of each facet.</summary>
    public int? FacetSize { get; init; }

    /// <summary>Whether to count by date.</summary>
    public bool Histogram { get; init; }

    /// <summary>The fields wanted of each hit; empty for the usual ones. <c>body</c> brings whole texts.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether titles and passages come with their matches marked.</summary>
    public bool Highlight { get; init; } = true;

    /// <summary>Whether words are looked for by their synonyms, too, where the service has any.</summary>
    public bool Synonyms { get; init; } = true;

    /// <summary>Whether each hit says how its score came about.</summary>
    public bool Explain { get; init; }

    internal IEnumerable<KeyValuePair<string, string>> Pairs()
    {
        if (Words.Length > 0)
            yield return new("q", Words);
        if (Scope != SearchScope.All)
            yield return new("in", Scope == SearchScope.Articles ? "articles" : "comments");
        foreach (var (facet, values) in Filters)
        {
            foreach (var value in values)
                yield return new(facet, value);
        }
        if (From is not null)
            yield return new("from", From);
        if (To is not null)
            yield return new("to", To);
        if (Sort != SearchSort.Relevance)
            yield return new("sort", Sort switch { SearchSort.Newest => "newest", SearchSort.Oldest => "oldest", _ => "most-commented" });
        foreach (var (name, number) in new[] { ("page_size", PageSize), ("page", Page), ("comments", Comments), ("facet_size", FacetSize) })
        {
            if (number is { } given)
                yield return new(name, given.ToString(CultureInfo.InvariantCulture));
        }
        if (Cursor is not null)
            yield return new("cursor", Cursor);
        if (Facets.Count > 0)
            yield return new("facets", string.Join(',', Facets));
        if (Histogram)
            yield return new("histogram", "true");
        if (Fields.Count > 0)
            yield return new("fields", string.Join(',', Fields));
        if (!Highlight)
            yield return new("highlight", "false");
        if (!Synonyms)
            yield return new("synonyms", "false");
        if (Explain)
            yield return new("explain", "true");
    }
}
