namespace Search.Archive;

/// <summary>One hit: an article, with its best comments; or a comment, with the article it stands under.</summary>
public sealed record SearchHit
{
    /// <summary>The article, with its <see cref="Article.Body"/> only when <see cref="SearchRequest.WithBodies"/> asks for it (empty otherwise).</summary>
    public required Article Article { get; init; }

    /// <summary>The hit itself when comments are searched; otherwise <see langword="null"/>.</summary>
    public CommentHit? Comment { get; init; }

    /// <summary>The score; 0 where nothing was scored.</summary>
    public required float Score { get; init; }

    /// <summary>The title as HTML: escaped, matches in <c>&lt;mark&gt;</c>.</summary>
    public required string TitleHtml { get; init; }

    /// <summary>Passages of the article's text as HTML, in the order of the text. The text's beginning when only a comment matches.</summary>
    public IReadOnlyList<string> BodyHtml { get; init; } = [];

    /// <summary>Comments under the article in all.</summary>
    public required int CommentCount { get; init; }

    /// <summary>Comments under the article that match.</summary>
    public int MatchingCommentCount { get; init; }

    /// <summary>The best matching comments, best first.</summary>
    public IReadOnlyList<CommentHit> BestComments { get; init; } = [];

    /// <summary>How the score came about, when asked for.</summary>
    public string? Explanation { get; init; }
}
