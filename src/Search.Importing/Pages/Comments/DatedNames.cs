using System.Text.RegularExpressions;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>Comments below one line that has the author's name and says when, by a date or as in <c>3 hours ago</c>.</summary>
internal abstract class DatedNames : CommentsBelowMarks
{
    private const int LongestLine = 160;

    public override int Weight => 3;

    /// <summary>Such a line; its groups are <c>name</c>, which need not match where the page hides it, and <c>when</c>.</summary>
    protected abstract Regex Line { get; }

    /// <summary>The mark with whatever else the line says.</summary>
    protected abstract Mark Complete(Mark mark, Match line, Sketch sketch);

    protected sealed override Mark? MarkAt(Sketch sketch, int at)
    {
        if (sketch[at].Length > LongestLine || sketch.Rules.IsCommentResidue(sketch[at]) || Line.Match(sketch[at]) is not { Success: true } match)
            return null;
        if (!DateText.TryReadWhen(match.Groups["when"].Value, out var date))
            return null;
        var author = match.Groups["name"] is { Success: true } name ? name.Value : null;
        return Complete(new Mark(at, at + 1, author) { Date = date, IsDated = true }, match, sketch);
    }
}
