using Search.Archive;

namespace Search.Importing.Pages.Comments;

/// <summary>A comment as found on a page, before it has an id.</summary>
internal sealed class CommentDraft
{
    /// <summary>The name shown; <see langword="null"/> when none is.</summary>
    public string? Author { get; init; }

    public PartialDate? Date { get; set; }

    public int? Votes { get; set; }

    /// <summary>The comment beneath which the page shows it.</summary>
    public CommentDraft? Parent { get; init; }

    /// <summary>Whom the page says it answers.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The lines of its text, ascending.</summary>
    public List<int> Text { get; } = [];

    /// <summary>The lines that say who wrote it and when.</summary>
    public List<int> Facts { get; } = [];

    /// <summary>The buttons and marks within it.</summary>
    public List<int> Residue { get; } = [];

    /// <summary>Every line of it.</summary>
    public IEnumerable<int> Lines => Facts.Concat(Text).Concat(Residue);
}
