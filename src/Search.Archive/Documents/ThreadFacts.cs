namespace Search.Archive.Documents;

/// <summary>What comments take over from their article. Immutable.</summary>
/// <param name="id">The article's id.</param>
/// <param name="outlet">Its outlet.</param>
/// <param name="tags">Its tags.</param>
/// <param name="published">Its date.</param>
/// <param name="language">Its language, given or found.</param>
internal sealed class ThreadFacts(string id, string? outlet, IReadOnlyList<string> tags, PartialDate? published, string? language)
{
    private IReadOnlyList<FacetValue>? _outletValues;
    private IReadOnlyList<FacetValue>? _tagValues;

    public ThreadFacts(Article article)
        : this(article.Id, article.Outlet, article.Tags, article.Published, TextLanguage.Of(article))
    {
    }

    /// <summary>The article's id.</summary>
    public string Id => id;

    /// <summary>Its outlet.</summary>
    public string? Outlet => outlet;

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags => tags;

    /// <summary>Its date.</summary>
    public PartialDate? Published => published;

    /// <summary>Its language, given or found.</summary>
    public string? Language => language;

    /// <summary>The outlet as the facet has it.</summary>
    public IReadOnlyList<FacetValue> OutletValues => _outletValues ??= FacetValue.ListOfOrUnknown(outlet);

    /// <summary>The tags as the facet has them.</summary>
    public IReadOnlyList<FacetValue> TagValues => _tagValues ??= FacetValue.ListOf(tags);

    /// <summary>Whether comments written beneath one say the same beneath the other.</summary>
    public bool SaysTheSameAs(ThreadFacts other) =>
        Outlet == other.Outlet && Language == other.Language && Published == other.Published && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal);
}
