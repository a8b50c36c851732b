using System.Globalization;
using System.Text.RegularExpressions;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>What copying a Disqus thread as text gives: <c>Name • 3 hours ago</c>, the text, then <c>2 • Reply • Share ›</c>.</summary>
internal sealed partial class DisqusCopies : DatedNames
{
    protected override Regex Line => Heading();

    protected override Mark Complete(Mark mark, Match line, Sketch sketch) =>
        mark with { ReplyTo = line.Groups["to"] is { Success: true } to ? to.Value : null };

    protected override void ReadResidue(CommentDraft draft, string line)
    {
        if (Votes().Match(line) is { Success: true } votes)
            draft.Votes = int.Parse(votes.Groups["n"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<name>[^\s•·>›→▶].{0,59}?)(?:\s+(?:Mod|Moderator|Author))?(?:\s*[>›→▶]\s*(?<to>\S.{0,59}?))?\s*[•·]\s*(?<when>[^•·]{2,40}?)[\s•·−–⚑-]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<n>\d{1,6})\s*[△▲^•·|].*\breply\b", RegexOptions.IgnoreCase)]
    private static partial Regex Votes();
}
