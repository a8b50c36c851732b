using System.Globalization;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>What copying a Reddit thread as text gives: <c>[–]name 12 points 3 hours ago</c>, the text, then <c>permalink embed save reply</c>.</summary>
internal sealed partial class RedditCopies : CommentsBelowMarks
{
    public override int Weight => 3;

    protected override Mark? MarkAt(Sketch sketch, int at)
    {
        var line = sketch[at];
        if (line.Length > 160 || Heading().Match(line) is not { Success: true } match)
            return null;
        var when = match.Groups["when"].Value.Trim();
        PartialDate? date = DateText.TryRead(when, out var known) ? known : null;
        if (date is null && !DateText.IsRelative(when))
            return null;
        return new Mark(at, at + 1, match.Groups["name"] is { Success: true } name ? name.Value : null)
        {
            Date = date,
            IsDated = true,
            Votes = int.TryParse(match.Groups["points"].Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var points) ? points : null,
            Depth = sketch.Page.Lines[at].Indent,
        };
    }

    [GeneratedRegex(@"^(?:\[[–−+-]\]\s*)?(?:\[(?:deleted|removed)\]|(?<name>[\w-]{2,24}))(?:\s*(?:\[[^\]]{1,20}\]|OP|MOD))*\s+(?:(?<points>-?\d[\d,]*) points?|\[?score hidden\]?|comment score below threshold)(?:\s*\([^)]*\))?\s+(?<when>[^*()]{3,40}?)\*?(?:\s*\(.*\))?$")]
    private static partial Regex Heading();
}
