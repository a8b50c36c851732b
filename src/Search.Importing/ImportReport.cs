namespace Search.Importing;

/// <summary>What an import did.</summary>
public sealed record ImportReport
{
    /// <summary>Files read, skipped ones not included.</summary>
    public required int Files { get; init; }

    /// <summary>Articles that were new.</summary>
    public required long Added { get; init; }

    /// <summary>Articles whose text or comments changed.</summary>
    public required long Updated { get; init; }

    /// <summary>Articles that the archive already held exactly.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Threads whose comments were put beneath an article that was there already.</summary>
    public required long Joined { get; init; }

    /// <summary>Articles that were taken down before and stay out.</summary>
    public long Withheld { get; init; }

    /// <summary>Comments beneath all those articles, with those that were taken down before.</summary>
    public required long Comments { get; init; }

    /// <summary>Files not imported, and why: the first ten thousand of them.</summary>
    public required IReadOnlyList<SkippedFile> Skipped { get; init; }

    /// <summary>How many more of those there are than are listed.</summary>
    public long SkippedUnlisted { get; init; }

    /// <summary>Problems and notes, in the order of the files: the first ten thousand of them.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>How many more of those were kept for their files than are listed.</summary>
    public long ProblemsUnlisted { get; init; }

    /// <summary>The same by kind, problems before notes, with what <see cref="Problems"/> does not list.</summary>
    public required IReadOnlyList<ProblemGroup> ProblemGroups { get; init; }

    /// <summary>Discussions whose article the archive does not hold.</summary>
    public required IReadOnlyList<UnmatchedThread> Unmatched { get; init; }

    /// <summary>How many more of those there are than are listed.</summary>
    public required long UnmatchedUnlisted { get; init; }

    /// <summary>Files that a stopped run had stored whole, and this one did not read again.</summary>
    public required int ResumedFiles { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>All articles read, without those that others stood for.</summary>
    public long Articles => Added + Updated + Unchanged;
}
