using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary><c>Posted by Name at T:</c> above the comment.</summary>
internal sealed class PostedByAbove : CommentsBelowMarks
{
    public override int Weight => 2;

    protected override Mark? MarkAt(Sketch sketch, int at) => PostedByLine.Read(sketch[at]) is { } line
        ? new Mark(at, at + 1, line.Author) { Date = line.Date, IsDated = true }
        : null;
}
