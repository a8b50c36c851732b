using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>One way in which pages show comments as plain text. Stateless.</summary>
internal interface ICommentDialect
{
    /// <summary>How much one of its marks says: 3 where nothing else on a page looks so, 1 where other text might.</summary>
    int Weight { get; }

    /// <summary>Reads the comments of a page as if it were written so; none when it shows no sign of that.</summary>
    IReadOnlyList<CommentDraft> Read(Sketch sketch);
}
