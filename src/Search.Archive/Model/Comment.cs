namespace Search.Archive;

/// <summary>A reader's comment beneath an article. Immutable.</summary>
public sealed record Comment
{
    /// <summary>The unique key within its article, of any characters.</summary>
    public required string Id { get; init; }

    /// <summary>The comment it answers, in the same thread; <see langword="null"/> when it answers the article.</summary>
    public string? ParentId { get; init; }

    /// <summary>The commenter's name as shown; <see langword="null"/> when the page shows none.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written, as far as known.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The text; paragraphs are separated by an empty line.</summary>
    public required string Body { get; init; }

    /// <summary>Votes or points, where shown.</summary>
    public int? Votes { get; init; }

    /// <summary>The file it was imported from; <see langword="null"/> when it came through the API.</summary>
    public string? Source { get; init; }

    /// <summary>The language of the text as a BCP 47 primary tag in lower case (<c>en</c>, <c>zh</c>); <see langword="null"/> when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>What the archive found where no <see cref="Language"/> is given; <see langword="null"/> when it could not tell, and before it is asked.</summary>
    /// <remarks>No part of what is written: an archive finds out for itself.</remarks>
    public FoundLanguage? FoundLanguage { get; init; }

    /// <summary>Where it was read and how what is known was found; <see langword="null"/> when its article's says all there is to say.</summary>
    public Provenance? Provenance { get; init; }
}
