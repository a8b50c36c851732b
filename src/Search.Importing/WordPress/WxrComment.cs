namespace Search.Importing.WordPress;

/// <summary>A <c>wp:comment</c> as it is written, without the e-mail and IP addresses in it.</summary>
internal sealed class WxrComment
{
    public string Id { get; set; } = "";

    public string Parent { get; set; } = "";

    public string Author { get; set; } = "";

    /// <summary>The number of the author's account; 0 for a visitor.</summary>
    public string UserId { get; set; } = "";

    public string Date { get; set; } = "";

    public string DateGmt { get; set; } = "";

    public string Content { get; set; } = "";

    /// <summary>1, 0, <c>spam</c>, <c>trash</c> or <c>post-trashed</c>.</summary>
    public string? Approved { get; set; }

    /// <summary>Empty or <c>comment</c>, <c>pingback</c>, <c>trackback</c>, or what a plug-in calls its own.</summary>
    public string Type { get; set; } = "";

    /// <summary>The number that Disqus gave the comment, where its plug-in noted one.</summary>
    public string? DisqusId { get; set; }

    /// <summary>The line it begins on, from 1.</summary>
    public long Line { get; init; }
}
