using System.Globalization;
using System.Text.RegularExpressions;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>Comments numbered in order: <c>3. Name | 16 March 2012, 10:10</c>. A numbered list within a comment has no names and dates.</summary>
internal sealed partial class NumberedNames : DatedNames
{
    protected override Regex Line => Numbered();

    protected override Mark Complete(Mark mark, Match line, Sketch sketch) =>
        mark with { Number = int.Parse(line.Groups["n"].Value, CultureInfo.InvariantCulture) };

    protected override IReadOnlyList<Mark> Choose(Sketch sketch, IReadOnlyList<Mark> marks)
    {
        var chosen = new List<Mark>();
        foreach (var mark in marks.SkipWhile(mark => mark.Number != 1 && marks.Any(other => other.Number == 1)))
        {
            // A number may be left out where a comment was taken down; going back is a quotation.
            if (chosen.Count == 0 || mark.Number > chosen[^1].Number)
                chosen.Add(mark);
        }
        return chosen;
    }

    [GeneratedRegex(@"^#?(?<n>\d{1,5})(?:[.):]|\s*[-–|])?\s+(?:(?:posted|comment|written) by:?\s+)?(?<name>\S.{0,59}?)\s*(?:\||·|•|—|–|\s-\s|,|\(|\s(?:on|at|@)\s)\s*(?:(?:on|at)\s+)?(?<when>\S.{3,50}?)\)?:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();
}
