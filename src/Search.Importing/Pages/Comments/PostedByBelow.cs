using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary><c>Posted by Name at T</c>, or <c>Comment by Name — T</c>, below the comment.</summary>
internal sealed class PostedByBelow : CommentsAboveSignatures
{
    public override int Weight => 2;

    protected override bool LosesSignatures => false;

    protected override Signature? SignatureAt(Sketch sketch, int at) =>
        PostedByLine.Read(sketch[at]) is { OpensText: false } line ? new Signature(at, line.Author, line.Date) : null;
}
