namespace Search.Client;

/// <summary>A comment with the article it stands under.</summary>
public sealed record CommentHit(string Id) : Hit(Id)
{
    /// <summary>The comment it answers.</summary>
    public string? ParentId { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Votes or points, where shown.</summary>
    public int? Votes { get; init; }

    /// <summary>The language of the text, when known.</summary>
    public Language? Language { get; init; }

    /// <summary>The article.</summary>
    public ArticleReference? Article { get; init; }
}
