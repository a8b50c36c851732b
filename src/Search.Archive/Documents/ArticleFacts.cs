namespace Search.Archive.Documents;

/// <summary>What the index keeps of an article besides its title and text.</summary>
internal sealed record ArticleFacts
{
    public required string Id { get; init; }
    public string? Url { get; init; }
    public string? Outlet { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Published { get; init; }
    public string? PublishedSource { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Source { get; init; }
    public string? Language { get; init; }
    public FoundLanguage? FoundLanguage { get; init; }
    public IReadOnlyList<string>? Identifiers { get; init; }
    public bool IsStandIn { get; init; }
    public Provenance? Provenance { get; init; }

    /// <summary>Hash of the thread as it was last written whole: the same again changes nothing.</summary>
    public required string Digest { get; init; }
}
