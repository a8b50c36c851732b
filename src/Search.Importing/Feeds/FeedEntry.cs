using Search.Archive;

namespace Search.Importing.Feeds;

/// <summary>An item of RSS or an entry of Atom, as it is written.</summary>
internal sealed class FeedEntry
{
    /// <summary>The line it begins on, from 1.</summary>
    public long Line { get; init; }

    /// <summary>Its GUID or Atom id.</summary>
    public string? Id { get; set; }

    /// <summary>Whether the id is said not to be an address.</summary>
    public bool IdIsNoLink { get; set; }

    public string? Title { get; set; }

    public string? Link { get; set; }

    /// <summary>The page of its comments, as RSS names it.</summary>
    public string? CommentsPage { get; set; }

    /// <summary>What the entry answers, by its id (RFC 4685).</summary>
    public string? ReplyToId { get; set; }

    /// <summary>What the entry answers, by its address (RFC 4685).</summary>
    public string? ReplyToLink { get; set; }

    /// <summary>The comment that a Blogger comment answers.</summary>
    public string? ParentLink { get; set; }

    /// <summary>How many comments it is said to have.</summary>
    public int? CommentCount { get; set; }

    public PartialDate? Published { get; set; }

    /// <summary>What stated <see cref="Published"/>.</summary>
    public string? PublishedHow { get; set; }

    public PartialDate? Updated { get; set; }

    public List<string> Authors { get; } = [];

    public List<string> Tags { get; } = [];

    /// <summary>The full text, as HTML.</summary>
    public string? Content { get; set; }

    /// <summary>What <see cref="Content"/> stood in.</summary>
    public string? ContentHow { get; set; }

    /// <summary>The description or summary, as HTML.</summary>
    public string? Summary { get; set; }

    /// <summary>What <see cref="Summary"/> stood in.</summary>
    public string? SummaryHow { get; set; }

    public string? Language { get; set; }

    /// <summary>The outlet it was taken from, in a feed of several.</summary>
    public string? Origin { get; set; }

    /// <summary>What Blogger calls its kind, in lower case: <c>post</c>, <c>comment</c>, <c>page</c>, <c>settings</c>, <c>template</c>.</summary>
    public string? BloggerKind { get; set; }

    /// <summary>Whether it is marked as not published.</summary>
    public bool IsDraft { get; set; }
}
