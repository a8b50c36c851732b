using Search.Archive;

namespace Search.Importing.Pages.Comments;

/// <summary>The line or two that stand above a comment and say whose it is.</summary>
/// <param name="First">The first line.</param>
/// <param name="TextStart">The line after the last.</param>
/// <param name="Author">The name; <see langword="null"/> when the page hides it.</param>
internal sealed record Mark(int First, int TextStart, string? Author)
{
    public PartialDate? Date { get; init; }

    /// <summary>Whether a date stands with the name, be it one that cannot be placed in time, such as <c>3 hours ago</c>.</summary>
    public bool IsDated { get; init; }

    /// <summary>Whether that date has a time of day, which other lists of a page seldom show.</summary>
    public bool IsMoment { get; init; }

    public int? Votes { get; init; }

    public string? ReplyTo { get; init; }

    /// <summary>The number that the page gives the comment.</summary>
    public int? Number { get; init; }

    /// <summary>How far the mark is indented, where that shows what answers what; otherwise 0.</summary>
    public int Depth { get; init; }
}
