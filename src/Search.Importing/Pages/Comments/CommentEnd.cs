using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>Finds where the last comment of a page ends and the foot of the page begins.</summary>
internal static class CommentEnd
{
    // "Post comment", "Your email address will not be published": within a block, "Name" or "Email" may be anybody's word.
    private const int FewestWordsWithinBlock = 2;

    /// <summary>The index after a last comment's last line.</summary>
    /// <param name="sketch">The page.</param>
    /// <param name="start">The comment's first line; it is always the comment's.</param>
    /// <param name="indent">What its lines are indented beyond; <see langword="null"/> when indentation says nothing.</param>
    public static int Of(Sketch sketch, int start, int? indent)
    {
        var at = start;
        for (; at < sketch.Count; at++)
        {
            var line = sketch.Page.Lines[at];
            if (at > start && sketch.Rules.OpensCommentForm(line.Text) && Words.Count(line.Text) >= FewestWordsWithinBlock)
                return at;
            if (!line.OpensBlock || at == start && !sketch.Rules.OpensCommentForm(line.Text))
                continue;
            if (indent is { } margin && line.Indent <= margin
                || sketch.Rules.OpensCommentForm(line.Text)
                || line.BlanksBefore > 1 && sketch.IsFurniture(at)
                || IsFootOfPage(sketch, at))
                return at;
        }
        return at;
    }

    // Residue ends a comment when nothing but the page's foot follows; within a comment it may be what somebody wrote.
    private static bool IsFootOfPage(Sketch sketch, int at)
    {
        if (!sketch.IsResidue(at) || sketch.Rules.IsCommentResidue(sketch[at]))
            return false;
        for (var next = at + 1; next < sketch.Count && !sketch.Rules.OpensCommentForm(sketch[next]); next++)
        {
            if (!sketch.IsFurniture(next) && !sketch.IsResidue(next))
                return false;
        }
        return true;
    }
}
