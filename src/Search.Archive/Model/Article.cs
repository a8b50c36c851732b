namespace Search.Archive;

/// <summary>A news article. Immutable.</summary>
public sealed record Article
{
    /// <summary>The unique key within the archive, of any characters; stable when the same article is imported again.</summary>
    public required string Id { get; init; }

    /// <summary>Where the article was published on the web.</summary>
    public string? Url { get; init; }

    /// <summary>The newspaper, site or blog.</summary>
    public string? Outlet { get; init; }

    /// <summary>The headline; empty when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it, in the order of the byline.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was published, as far as known.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Where the date was found: <c>given</c>, <c>byline</c>, <c>dateline</c>, ….</summary>
    public string? PublishedSource { get; init; }

    /// <summary>Tags, sections, categories.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The text; paragraphs are separated by an empty line.</summary>
    public string Body { get; init; } = "";

    /// <summary>The file it was imported from, as it was named; <see langword="null"/> when it came through the API.</summary>
    public string? Source { get; init; }

    /// <summary>The language of the text as a BCP 47 primary tag in lower case (<c>en</c>, <c>zh</c>); <see langword="null"/> when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>What the archive found where no <see cref="Language"/> is given; <see langword="null"/> when it could not tell, and before it is asked.</summary>
    /// <remarks>No part of what is written: an archive finds out for itself.</remarks>
    public FoundLanguage? FoundLanguage { get; init; }

    /// <summary>Other addresses and identifiers by which the site knows the article: its short link, its GUID, its number.</summary>
    /// <remarks>With <see cref="Url"/> they are what comments from elsewhere find it by (<see cref="ArticleKeys"/>).</remarks>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Whether this only stands for an article that was published elsewhere, of which a file holds nothing but the comments.</summary>
    /// <remarks>
    /// Where the archive holds the article itself, as its <see cref="Url"/> or <see cref="Identifiers"/> tell, the comments are put beneath that one, now or
    /// when it comes. Until then they stand in a thread of their own.
    /// </remarks>
    public bool IsStandIn { get; init; }

    /// <summary>Where it was read and how what is known was found; <see langword="null"/> when that is not known.</summary>
    public Provenance? Provenance { get; init; }
}
