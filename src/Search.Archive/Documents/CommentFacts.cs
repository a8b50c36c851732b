namespace Search.Archive.Documents;

/// <summary>What the index keeps of a comment besides its text.</summary>
internal sealed record CommentFacts
{
    public required string Id { get; init; }
    public string? ParentId { get; init; }
    public string? Author { get; init; }
    public string? Published { get; init; }
    public int? Votes { get; init; }
    public string? Source { get; init; }
    public string? Language { get; init; }
    public FoundLanguage? FoundLanguage { get; init; }
    public Provenance? Provenance { get; init; }

    /// <summary>Whether it was last written alone, not with its whole thread: the thread's digest does not speak for it.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Hash of a comment that was written alone: the same again changes nothing.</summary>
    public string? Digest { get; init; }

    /// <summary>The comment's <see cref="ThreadOrder"/>.</summary>
    public required long Order { get; init; }
}
