using System.Text.RegularExpressions;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>What copying a Hacker News thread as text gives: <c>name 3 hours ago | parent | next [–]</c>, the text, then <c>reply</c>. Indentation answers.</summary>
internal sealed partial class HackerNewsCopies : DatedNames
{
    protected override Regex Line => Heading();

    protected override Mark Complete(Mark mark, Match line, Sketch sketch) => mark with { Depth = sketch.Page.Lines[mark.First].Indent };

    [GeneratedRegex(@"^(?:[▲△▴*]\s*)?(?<name>[\w-]{2,15}) (?:on )?(?<when>\d+ (?:minutes?|hours?|days?|months?|years?) ago|[A-Z][a-z]{2,8} \d{1,2}, \d{4})(?:\s*\|\s*(?:root|parent|prev|next|context|favorite|un-?favorite|flag|on: .{1,80}))*\s*\[(?:[–—−-]|\d+ more|\+)\]$")]
    private static partial Regex Heading();
}
