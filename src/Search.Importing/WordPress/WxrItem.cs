namespace Search.Importing.WordPress;

/// <summary>An <c>item</c> of an export as it is written: a post, a page, an attachment.</summary>
internal sealed class WxrItem
{
    public string Title { get; set; } = "";

    public string Link { get; set; } = "";

    public string Guid { get; set; } = "";

    public string PubDate { get; set; } = "";

    /// <summary>The author's login name.</summary>
    public string Creator { get; set; } = "";

    public string? Content { get; set; }

    public string? Excerpt { get; set; }

    public string PostId { get; set; } = "";

    public string Date { get; set; } = "";

    public string DateGmt { get; set; } = "";

    /// <summary><c>publish</c>, <c>draft</c>, <c>private</c>, <c>future</c>, <c>pending</c>, <c>trash</c>, <c>inherit</c>; <see langword="null"/> where none is stated.</summary>
    public string? Status { get; set; }

    /// <summary><c>post</c>, <c>page</c>, <c>attachment</c>, …; <see langword="null"/> where none is stated.</summary>
    public string? Type { get; set; }

    public string Password { get; set; } = "";

    /// <summary>The identifier under which Disqus knows the post, in files made for its importer.</summary>
    public string? DisqusIdentifier { get; set; }

    public List<string> Tags { get; } = [];

    /// <summary>Names that plug-ins for several authors note as categories.</summary>
    public List<string> CoAuthors { get; } = [];

    /// <summary>The language that plug-ins for several languages note as a category.</summary>
    public string? Language { get; set; }

    public List<WxrComment> Comments { get; } = [];

    /// <summary>The line it begins on, from 1.</summary>
    public long Line { get; init; }
}
