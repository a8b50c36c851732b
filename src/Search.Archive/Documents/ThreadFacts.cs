namespace Search.Archive.Documents;

/// <summary>What comments take over from their article.</summary>
internal sealed record ThreadFacts(string Id, string? Outlet, IReadOnlyList<string> Tags, PartialDate? Published)
{
    public ThreadFacts(Article article)
        : this(article.Id, article.Outlet, article.Tags, article.Published)
    {
    }

    /// <summary>Whether comments written beneath one say the same beneath the other.</summary>
    public bool SaysTheSameAs(ThreadFacts other) =>
        Outlet == other.Outlet && Published == other.Published && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal);
}
