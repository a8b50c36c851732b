using System.Text.RegularExpressions;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>A name with a date and a time of day below the comment: <c>— Ann Oar, June 8, 2021 6:03 pm</c>, <c>Ann Oar le 8 juin 2021 à 18:03</c>.</summary>
/// <remarks>So little of a signature counts below a heading alone.</remarks>
internal sealed partial class NamesWithDatesBelow : CommentsAboveSignatures
{
    public override int Weight => 1;

    protected override bool LosesSignatures => false;

    protected override Signature? SignatureAt(Sketch sketch, int at)
    {
        var line = sketch[at];
        if (line.Length > 120 || Line().Match(line) is not { Success: true } match || !DateText.TryRead(match.Groups["date"].Value, out var date) || !Clock().IsMatch(line))
            return null;
        var name = match.Groups["name"].Value;
        return Words.Count(name) <= 5 && !name.Contains(':') && CommentHeading.Above(sketch, at) is not null ? new Signature(at, name, date) : null;
    }

    [GeneratedRegex(@"^[–—~-]{0,2}\s*(?<name>[\p{L}\d@\[].{0,49}?)(?:,|\s+(?:on|at|am|le|el|il|op|em|,|\||·|•|—|–|-|@))\s+(?<date>(?:\p{L}{3,12}\.?,?\s+)?\d.{7,45}|\p{L}{3,12}\.? \d.{7,45})$", RegexOptions.IgnoreCase)]
    private static partial Regex Line();

    [GeneratedRegex(@"\d{1,2}[:.h]\d\d|\d\s*[ap]\.?m\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
