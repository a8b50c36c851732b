using Search.Archive;
using Search.Importing.Html.Comments.Places;

namespace Search.Importing.Html.Comments;

/// <summary>A comment as it stands on a page, before ids are given.</summary>
internal sealed class HtmlComment
{
    /// <summary>Where it stands; <see langword="null"/> for one from JSON-LD.</summary>
    public CommentPlace? Place { get; init; }

    /// <summary>Its name on the page, by which links refer to it.</summary>
    public string? Id { get; init; }

    /// <summary>The comment that it answers, which may be a gap.</summary>
    public HtmlComment? Parent { get; set; }

    /// <summary>The name of whoever it answers, where the page says no more.</summary>
    public string? ReplyTo { get; set; }

    public string? Author { get; set; }

    public PartialDate? Published { get; set; }

    public required string Text { get; init; }

    public int? Votes { get; set; }

    /// <summary>Whether only its place is left: it was taken away, and is kept for what answers it.</summary>
    public bool IsGap { get; init; }

    /// <summary>Whether the page says who wrote it or when.</summary>
    public bool IsAttributed => !IsGap && (Author is not null || Published is not null);
}
