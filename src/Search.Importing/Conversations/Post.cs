using Search.Archive;

namespace Search.Importing.Conversations;

/// <summary>An entry of a feed, a message or an item, as it is read: an article or an answer, before it is known which thread it belongs to.</summary>
internal sealed record Post
{
    /// <summary>The names that other posts may call it by: its address, its GUID, its number. Empty names nothing.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>What it answers, by the names of that, the nearest first; empty for what begins a thread.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Whether it is left out itself, and only leads on: whatever answers it answers what it answers. Nothing but its names and answers is kept then.</summary>
    public bool IsGap { get; init; }

    /// <summary>Its id as an article or a comment.</summary>
    public required string Id { get; init; }

    /// <summary>The title; empty without one.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was published.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>What stated the date, for the provenance.</summary>
    public string? PublishedHow { get; init; }

    /// <summary>The text; paragraphs are separated by an empty line.</summary>
    public string Body { get; init; } = "";

    /// <summary>What the text stood in, for the provenance.</summary>
    public string? BodyHow { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>The newspaper, site or list.</summary>
    public string? Outlet { get; init; }

    /// <summary>Tags and categories.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Votes or points.</summary>
    public int? Votes { get; init; }

    /// <summary>The language, as given.</summary>
    public string? Language { get; init; }

    /// <summary>Of an answer: the title of the article it stands beneath, where it says that.</summary>
    public string? ArticleTitle { get; init; }

    /// <summary>Of an answer: the address of the article it stands beneath, where it says that.</summary>
    public string? ArticleUrl { get; init; }

    /// <summary>Other names of an article, by which comments from elsewhere find it; of an answer, those of its article.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>The line of the file it begins on, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>The byte of the file it begins with, from 0.</summary>
    public long? Offset { get; init; }
}
