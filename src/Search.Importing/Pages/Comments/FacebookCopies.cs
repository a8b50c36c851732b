using System.Globalization;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>What copying Facebook's comments gives: the name, where they work, the text, then <c>Like · Reply · 3 · June 8, 2015 6:03pm</c>.</summary>
/// <remarks>The line of buttons ends a comment; the next begins below it with its author's name.</remarks>
internal sealed partial class FacebookCopies : ICommentDialect
{
    public int Weight => 3;

    public IReadOnlyList<CommentDraft> Read(Sketch sketch)
    {
        var drafts = new List<CommentDraft>();
        var start = sketch.BodyStart;
        for (var at = sketch.BodyStart; at < sketch.Count; at++)
        {
            if (CommentHeading.Read(sketch[at], out _) || sketch.Rules.OpensCommentForm(sketch[at]))
                start = at + 1;
            if (sketch[at].Length > 120 || Buttons().Match(sketch[at]) is not { Success: true } buttons)
                continue;
            if (Draft(sketch, drafts.Count == 0 ? FirstLine(sketch, start, at) : start, at, buttons) is { } draft)
                drafts.Add(draft);
            start = at + 1;
        }
        return drafts;
    }

    // Above the first comment may stand more than the form: it is no longer than its block, or the line above its text.
    private static int FirstLine(Sketch sketch, int start, int buttons)
    {
        for (var at = buttons - 2; at >= start; at--)
        {
            if (IsAuthor(sketch[at]) && (sketch.Page.Lines[at].OpensBlock || at == start || !IsAuthor(sketch[at - 1])))
                return at;
        }
        return buttons;
    }

    private static CommentDraft? Draft(Sketch sketch, int first, int buttons, Match match)
    {
        while (first < buttons && (sketch.Rules.IsCommentResidue(sketch[first]) || sketch[first].All(char.IsAsciiDigit)))
            first++;
        if (first + 1 >= buttons || !IsAuthor(Affiliated().Replace(sketch[first], "")))
            return null;
        var draft = new CommentDraft { Author = Affiliated().Replace(sketch[first], "") };
        draft.Facts.Add(first);
        draft.Facts.Add(buttons);
        for (var at = first + 1; at < buttons; at++)
            (at == first + 1 && at + 1 < buttons && Affiliation().IsMatch(sketch[at]) ? draft.Facts : sketch.Rules.IsCommentResidue(sketch[at]) ? draft.Residue : draft.Text).Add(at);
        foreach (var part in match.Groups["rest"].Value.Split('·', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var votes))
                draft.Votes = votes;
            else if (DateText.TryReadWhen(part, out var date) && date is { Precision: >= DatePrecision.Day })
                draft.Date = date;
        }
        return draft.Text.Count > 0 ? draft : null;
    }

    private static bool IsAuthor(string text) => text.Length <= 60 && Words.Count(text) <= 5 && !Words.IsProse(text) && Names.IsName(text);

    [GeneratedRegex(@"^(?:(?:like|unlike|gefällt mir|j[’']aime|me gusta|mi piace|vind ik leuk|curtir)\s*·\s*)?(?:reply|antworten|répondre|responder|rispondi|beantwoorden)\s*·\s*(?<rest>.{1,60}?)\s*$|^(?:like|gefällt mir)\s*·\s*(?<rest>\d+\s*·\s*.{3,40})$", RegexOptions.IgnoreCase)]
    private static partial Regex Buttons();

    [GeneratedRegex(@"^(?:works at|worked at|studied at|went to|lives in|self-employed|arbeitet bei|travaille chez|trabaja en|lavora presso)\b.{0,80}$|^.{2,60} at .{2,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex Affiliation();

    [GeneratedRegex(@"\s+·\s+.{2,80}$")]
    private static partial Regex Affiliated();
}
