namespace Search.Archive.Documents;

/// <summary>What comments take over from their article.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Outlet">Its outlet.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Published">Its date.</param>
/// <param name="Language">Its language, given or found.</param>
internal sealed record ThreadFacts(string Id, string? Outlet, IReadOnlyList<string> Tags, PartialDate? Published, string? Language)
{
    public ThreadFacts(Article article)
        : this(article.Id, article.Outlet, article.Tags, article.Published, TextLanguage.Of(article))
    {
    }

    /// <summary>Whether comments written beneath one say the same beneath the other.</summary>
    public bool SaysTheSameAs(ThreadFacts other) =>
        Outlet == other.Outlet && Language == other.Language && Published == other.Published && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal);
}
