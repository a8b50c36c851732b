using System.Globalization;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>Comments each of which stands below a mark with its author's name, and ends at the next mark.</summary>
internal abstract partial class CommentsBelowMarks : ICommentDialect
{
    public abstract int Weight { get; }

    public IReadOnlyList<CommentDraft> Read(Sketch sketch)
    {
        var marks = new List<Mark>();
        for (var at = sketch.BodyStart; at < sketch.Count; at++)
        {
            if (MarkAt(sketch, at) is not { } mark)
                continue;
            marks.Add(mark);
            at = mark.TextStart - 1;
        }
        var chosen = marks.Count == 0 ? marks : Choose(sketch, marks);
        var drafts = new List<CommentDraft>(chosen.Count);
        var above = new Stack<(int Depth, CommentDraft Draft)>();
        for (var i = 0; i < chosen.Count; i++)
        {
            var end = i + 1 < chosen.Count ? chosen[i + 1].First : CommentEnd.Of(sketch, chosen[i].TextStart, IndentOf(sketch, chosen[i]));
            while (above.TryPeek(out var top) && top.Depth >= chosen[i].Depth)
                above.Pop();
            var draft = Draft(sketch, chosen[i], end, above.TryPeek(out var parent) ? parent.Draft : null);
            above.Push((chosen[i].Depth, draft));
            drafts.Add(draft);
        }
        return drafts;
    }

    /// <summary>The mark that begins at a line, if one does.</summary>
    protected abstract Mark? MarkAt(Sketch sketch, int at);

    /// <summary>Of what looks like marks, what is taken for marks; none when the page is not of this dialect.</summary>
    protected virtual IReadOnlyList<Mark> Choose(Sketch sketch, IReadOnlyList<Mark> marks) => marks;

    /// <summary>The indentation that a comment's text exceeds; <see langword="null"/> when texts are not indented.</summary>
    protected virtual int? IndentOf(Sketch sketch, Mark mark) => null;

    /// <summary>Reads a button of the page that says more than that it is one, such as a count of votes.</summary>
    protected virtual void ReadResidue(CommentDraft draft, string line)
    {
    }

    /// <summary>Whether a comment may begin at a line: with a block, below a button of the comment before, or below the heading or the form.</summary>
    protected static bool MayOpenComment(Sketch sketch, int at) =>
        sketch.Page.Lines[at].OpensBlock || at > sketch.BodyStart && (sketch.Rules.IsCommentResidue(sketch[at - 1]) || sketch.Rules.OpensCommentForm(sketch[at - 1]) || CommentHeading.Read(sketch[at - 1], out _));

    /// <summary>Whether a comment's last lines say when it was written.</summary>
    protected static bool EndsInDate(Sketch sketch, int start, int end)
    {
        while (end > start && sketch.Rules.IsCommentResidue(sketch[end - 1]))
            end--;
        return end > start && TryReadClosing(sketch[end - 1], out _);
    }

    private CommentDraft Draft(Sketch sketch, Mark mark, int end, CommentDraft? parent)
    {
        var textStart = mark.TextStart;
        var replyTo = mark.ReplyTo;
        if (replyTo is null && textStart + 1 < end && ReplyLine.Read(sketch[textStart]) is { } named)
            (replyTo, textStart) = (named, textStart + 1);
        var draft = new CommentDraft { Author = mark.Author, Date = mark.Date, Votes = mark.Votes, ReplyTo = replyTo, Parent = parent };
        draft.Facts.AddRange(Enumerable.Range(mark.First, textStart - mark.First));
        for (var at = textStart; at < end; at++)
        {
            if (!sketch.Rules.IsCommentResidue(sketch[at]) && !IsCountOfVotes(sketch, at, end))
            {
                draft.Text.Add(at);
                continue;
            }
            draft.Residue.Add(at);
            if (int.TryParse(sketch[at], NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var votes))
                draft.Votes ??= votes;
            ReadResidue(draft, sketch[at]);
        }
        TakeClosing(sketch, draft);
        // A comment that says nothing but "Share" says that.
        if (draft.Text.Count == 0 && draft.Residue.Count > 0)
        {
            draft.Text.Add(draft.Residue[0]);
            draft.Residue.RemoveAt(0);
        }
        return draft;
    }

    // A number alone, among buttons.
    private static bool IsCountOfVotes(Sketch sketch, int at, int end) =>
        sketch[at].Length <= 7 && Count().IsMatch(sketch[at])
        && (sketch.Rules.IsCommentResidue(sketch[at - 1]) || at + 1 < end && sketch.Rules.IsCommentResidue(sketch[at + 1]));

    private static void TakeClosing(Sketch sketch, CommentDraft draft)
    {
        if (draft.Text.Count < 2 || draft.Date is not null || !TryReadClosing(sketch[draft.Text[^1]], out var date))
            return;
        draft.Date = date;
        draft.Facts.Add(draft.Text[^1]);
        draft.Text.RemoveAt(draft.Text.Count - 1);
    }

    private static bool TryReadClosing(string line, out PartialDate date) => DateText.TryRead(ReportLink().Replace(line, ""), out date);

    [GeneratedRegex(@"^[+-]?\d[\d.,]*[km]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Count();

    [GeneratedRegex(@"\s*(?:--|–|—|\||•|·)?\s*(?:report|flag)\b(?: as)? \w+\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ReportLink();
}
