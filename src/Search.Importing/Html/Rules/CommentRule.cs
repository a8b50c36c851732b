namespace Search.Importing.Html.Rules;

/// <summary>How one system marks up comments, as it is written in a file of rules. Selectors are those of CSS.</summary>
internal sealed record CommentRule
{
    /// <summary>What the system is called.</summary>
    public required string Name { get; init; }

    /// <summary>Words of which a page with such comments has at least one in its source, so that other pages are not searched.</summary>
    public required IReadOnlyList<string> Mark { get; init; }

    /// <summary>The element of one comment. A comment within another answers it.</summary>
    public required string Comment { get; init; }

    /// <summary>Within it, who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Within it, when: by <c>datetime</c>, <c>title</c> or words.</summary>
    public string? Date { get; init; }

    /// <summary>Within it, the text.</summary>
    public required string Text { get; init; }

    /// <summary>Within it, the votes.</summary>
    public string? Votes { get; init; }

    /// <summary>Within it, the link to the comment that it answers, by its fragment.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>How deep a comment stands among others, for systems that do not put an answer within what it answers; the first that says it counts.</summary>
    public IReadOnlyList<CommentLevelRule> Levels { get; init; } = [];

    /// <summary>What the comments are beneath, where the system has marks of its own for it.</summary>
    public ArticleRule? Article { get; init; }

    /// <summary>Whether the first such element is the article itself, as in forums.</summary>
    public bool FirstIsArticle { get; init; }

    /// <summary>When <see cref="FirstIsArticle"/> does not hold: the first is such an element, as on the second page of a forum's thread.</summary>
    public string? FirstIsCommentIf { get; init; }

    /// <summary>A page of this kind, for readers of the rules and for tests.</summary>
    public CommentExample? Example { get; init; }
}
