namespace Search.Importing;

/// <summary>How to import. Immutable; the defaults suit an archive on this machine.</summary>
public sealed record ImportOptions
{
    /// <summary>The outlet of articles that state none; <see langword="null"/> leaves them without.</summary>
    public string? Outlet { get; init; }

    /// <summary>Files of site rules, read after the built-in ones and preferred to them. Their format is described beside the built-in file.</summary>
    public IReadOnlyList<string> SiteRuleFiles { get; init; } = [];

    /// <summary>Whether an export's pages (an imprint, a contact form) are taken like its posts.</summary>
    public bool IncludePages { get; init; }

    /// <summary>The fields that <see cref="Columns"/> may name. Those of comments make each row that has a text for one a comment.</summary>
    public static IReadOnlyList<string> ColumnFields { get; } =
    [
        "id", "url", "outlet", "title", "authors", "published", "tags", "body", "language",
        "comment", "comment_id", "comment_parent", "comment_author", "comment_published", "comment_votes",
    ];

    /// <summary>Which column of a table holds what: names of fields (<c>title</c>, <c>body</c>, …) to names of columns. What is not here is told by the columns' names.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>The most threads in one batch.</summary>
    public int BatchThreads { get; init; } = 100;

    /// <summary>The characters of text after which a batch is full; a single longer thread makes a batch of its own.</summary>
    public int BatchCharacters { get; init; } = 1_000_000;

    /// <summary>The longest line of a line-oriented file, in bytes; a longer one is skipped with a problem.</summary>
    public int MaxLineBytes { get; init; } = 64 << 20;

    /// <summary>The largest file that must be read whole (such as a saved page), in bytes after decompression.</summary>
    public int MaxPageBytes { get; init; } = 64 << 20;

    /// <summary>How many times its size on disk may come out of a packed file; what gives more is taken for a zip bomb.</summary>
    public int MaxUnpackRatio { get; init; } = 200;

    /// <summary>The file in which a run notes how far it has come, for the next one to go on there if it is stopped; <see langword="null"/> for none.</summary>
    public string? JournalFile { get; init; }

    /// <summary>Told every problem and note as it is found, also those that the report only counts; called by one thread at a time.</summary>
    public Action<ImportProblem>? OnProblem { get; init; }

    /// <summary>Told every file that is not imported, also those that the report only counts; called by one thread at a time.</summary>
    public Action<SkippedFile>? OnSkipped { get; init; }

    /// <summary>The most problems and notes kept for one file; the rest are counted in one last entry.</summary>
    public int MaxProblemsPerFile { get; init; } = 200;
}
