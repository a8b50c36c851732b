using AngleSharp.Dom;
using Search.Archive;

namespace Search.Importing.Html.Comments;

/// <summary>A comment as it stands on a page, before ids are given.</summary>
internal sealed class HtmlComment
{
    /// <summary>The element that holds it; <see langword="null"/> for one from JSON-LD.</summary>
    public IElement? Element { get; init; }

    /// <summary>Its name on the page, by which links refer to it.</summary>
    public string? Id { get; init; }

    /// <summary>The comment that it answers.</summary>
    public HtmlComment? Parent { get; set; }

    public string? Author { get; init; }

    public PartialDate? Published { get; init; }

    public required string Text { get; init; }

    public int? Votes { get; init; }
}
