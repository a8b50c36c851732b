using System.Globalization;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>What copying a Disqus thread as text gives: <c>Name • 3 hours ago</c>, the text, then <c>2 • Reply • Share ›</c>.</summary>
internal sealed partial class DisqusCopies : CommentsBelowMarks
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
        return new Mark(at, at + 1, match.Groups["name"].Value)
        {
            Date = date,
            IsDated = true,
            ReplyTo = match.Groups["to"] is { Success: true } to ? to.Value : null,
        };
    }

    protected override void ReadResidue(CommentDraft draft, string line)
    {
        if (Votes().Match(line) is { Success: true } votes)
            draft.Votes = int.Parse(votes.Groups["n"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<name>[^\s•·>›→▶].{0,59}?)(?:\s+(?:Mod|Moderator|Author))?(?:\s*[>›→▶]\s*(?<to>\S.{0,59}?))?\s*[•·]\s*(?<when>[^•·]{2,40}?)(?:\s*[•·−–⚑-]\s*)*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<n>\d{1,6})\s*[△▲^•·|].*\breply\b", RegexOptions.IgnoreCase)]
    private static partial Regex Votes();
}
