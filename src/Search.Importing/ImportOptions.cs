namespace Search.Importing;

/// <summary>How to import. Immutable; the defaults suit an archive on this machine.</summary>
public sealed record ImportOptions
{
    /// <summary>The outlet of articles that state none; <see langword="null"/> leaves them without.</summary>
    public string? Outlet { get; init; }

    /// <summary>Files of site rules, read after the built-in ones and preferred to them. Their format is described beside the built-in file.</summary>
    public IReadOnlyList<string> SiteRuleFiles { get; init; } = [];

    /// <summary>The most threads in one batch.</summary>
    public int BatchThreads { get; init; } = 200;

    /// <summary>The characters of text after which a batch is full; a single longer thread makes a batch of its own.</summary>
    public int BatchCharacters { get; init; } = 4_000_000;

    /// <summary>The longest line of a line-oriented file, in bytes; a longer one is skipped with a problem.</summary>
    public int MaxLineBytes { get; init; } = 64 << 20;

    /// <summary>The largest file that must be read whole (such as a saved page), in bytes after decompression.</summary>
    public int MaxPageBytes { get; init; } = 64 << 20;

    /// <summary>The most problems and notes kept for one file; the rest are counted in one last entry.</summary>
    public int MaxProblemsPerFile { get; init; } = 200;
}
