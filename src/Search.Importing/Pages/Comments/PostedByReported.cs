using System.Text.RegularExpressions;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary><c>Posted by Name | Report as abusive</c> below the comment; some comments have lost that line and are set apart by two blank lines.</summary>
internal sealed partial class PostedByReported : CommentsAboveSignatures
{
    public override int Weight => 3;

    protected override bool LosesSignatures => true;

    protected override Signature? SignatureAt(Sketch sketch, int at) =>
        sketch[at].Length <= 160 && Reported().Match(sketch[at]) is { Success: true } match ? new Signature(at, match.Groups["name"].Value, null) : null;

    [GeneratedRegex(@"^posted by:?\s+(?<name>\S.{0,99}?)\s*(?:\||-|–|·|•)\s*report\b.{0,20}$", RegexOptions.IgnoreCase)]
    private static partial Regex Reported();
}
