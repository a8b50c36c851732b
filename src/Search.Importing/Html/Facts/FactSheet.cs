using Search.Archive;

namespace Search.Importing.Html.Facts;

/// <summary>What one part of a page says about its article: its JSON-LD, its meta elements, its byline. What it does not say is <see langword="null"/> or empty.</summary>
internal sealed class FactSheet
{
    /// <summary>The headline.</summary>
    public Found<string>? Title { get; set; }

    /// <summary>Who wrote it.</summary>
    public Found<IReadOnlyList<string>>? Authors { get; set; }

    /// <summary>When it was published.</summary>
    public Found<PartialDate>? Published { get; set; }

    /// <summary>The newspaper, site or blog.</summary>
    public Found<string>? Outlet { get; set; }

    /// <summary>The address of the page.</summary>
    public Found<string>? Url { get; set; }

    /// <summary>The language, as a BCP 47 primary tag.</summary>
    public Found<string>? Language { get; set; }

    /// <summary>The part of the newspaper.</summary>
    public Found<string>? Section { get; set; }

    /// <summary>Tags and keywords.</summary>
    public Found<IReadOnlyList<string>>? Tags { get; set; }

    /// <summary>The article's text, stated outright.</summary>
    public string? Body { get; set; }

    /// <summary>How many comments there are, stated outright.</summary>
    public int? CommentCount { get; set; }

    /// <summary>Takes from other sheets what this one lacks; the first that says it counts.</summary>
    public FactSheet FilledFrom(params ReadOnlySpan<FactSheet> others)
    {
        foreach (var other in others)
        {
            Title ??= other.Title;
            Authors ??= other.Authors;
            Published ??= other.Published;
            Outlet ??= other.Outlet;
            Url ??= other.Url;
            Language ??= other.Language;
            Section ??= other.Section;
            Tags ??= other.Tags;
            Body ??= other.Body;
            CommentCount ??= other.CommentCount;
        }
        return this;
    }
}
