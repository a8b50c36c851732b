using System.Globalization;
using System.Text.RegularExpressions;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>What copying a Reddit thread as text gives: <c>[–]name 12 points 3 hours ago</c>, the text, then <c>permalink embed save reply</c>.</summary>
internal sealed partial class RedditCopies : DatedNames
{
    protected override Regex Line => Heading();

    protected override Mark Complete(Mark mark, Match line, Sketch sketch) => mark with
    {
        Votes = int.TryParse(line.Groups["points"].Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var points) ? points : null,
        Depth = sketch.Page.Lines[mark.First].Indent,
    };

    [GeneratedRegex(@"^(?:\[[–−+-]\]\s*)?(?:\[(?:deleted|removed)\]|(?<name>[\w-]{2,24}))(?:\s*(?:\[[^\]]{1,20}\]|OP|MOD))*\s+(?:(?<points>-?\d[\d,]*) points?|\[?score hidden\]?|comment score below threshold)(?:\s*\([^)]*\))?\s+(?<when>[^*()]{3,40}?)\*?(?:\s*\(.*\))?$")]
    private static partial Regex Heading();
}
