using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>
/// A name and when, on one line or on two, and nothing else: <c>Name</c> above <c>June 8, 2021 at 6:03 pm</c>, or above <c>3 years ago</c> as YouTube, Reddit and
/// Disqus show it now; marks of the site (<c>•</c>, <c>Author</c>, <c>#3</c>) may stand between them.
/// </summary>
/// <remarks>
/// So little of a mark counts below a heading, or where it is met again. Without a time of day it looks like the teaser of another article: it counts where the
/// page says so many comments follow, or where buttons stand below most of them.
/// </remarks>
internal sealed partial class NamesWithDates : CommentsBelowMarks
{
    private const int MostLinesBetween = 4;

    public override int Weight => 1;

    protected override Mark? MarkAt(Sketch sketch, int at)
    {
        var first = at;
        int? number = null;
        if (Number().Match(sketch[at]) is { Success: true } numbered && at + 1 < sketch.Count)
            (number, at) = (int.Parse(numbered.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), at + 1);
        var line = sketch[at];
        if (line.Length > 120 || sketch.Rules.IsCommentResidue(line))
            return null;
        var opens = MayOpenComment(sketch, first);
        if (opens && OneLine().Match(line) is { Success: true } match && IsWhen(match.Groups["date"].Value, out var date, out var isMoment) && isMoment && IsAuthor(match.Groups["name"].Value))
            return new Mark(first, at + 1, match.Groups["name"].Value) { Date = date, IsDated = true, IsMoment = true, Number = number };
        if (opens && OneLineRelative().Match(line) is { Success: true } relative && DateText.IsRelative(relative.Groups["when"].Value) && IsAuthor(relative.Groups["name"].Value))
            return new Mark(first, at + 1, relative.Groups["name"].Value) { IsDated = true, Number = number };
        if (!IsAuthor(line))
            return null;
        string? replyTo = null;
        for (var below = at + 1; below < sketch.Count && below <= at + MostLinesBetween && sketch.Page.Lines[below].BlanksBefore <= 2; below++)
        {
            if (IsWhen(Label().Replace(sketch[below], ""), out date, out isMoment))
                return opens || isMoment ? new Mark(first, below + 1, Badge().Replace(line, "")) { Date = date, IsDated = true, IsMoment = isMoment, Number = number, ReplyTo = replyTo } : null;
            if (ReplyLine.Read(sketch[below]) is { } to)
                replyTo = to;
            else if (!Between().IsMatch(sketch[below]))
                return null;
        }
        return null;
    }

    protected override IReadOnlyList<Mark> Choose(Sketch sketch, IReadOnlyList<Mark> marks)
    {
        var heading = CommentHeading.Above(sketch, marks[0].First);
        if (heading?.Count == marks.Count)
            return marks;
        var buttons = marks.Where((mark, i) => EndsInButton(sketch, mark.TextStart, i + 1 < marks.Count ? marks[i + 1].First : CommentEnd.Of(sketch, mark.TextStart, null))).Count();
        if (buttons * 2 >= marks.Count && (marks.Count > 1 || heading is not null))
            return marks;
        var moments = marks.Where(mark => mark.IsMoment).ToList();
        return moments.Count > 1 || moments.Count == 1 && CommentHeading.Above(sketch, moments[0].First) is not null ? moments : [];
    }

    private static bool EndsInButton(Sketch sketch, int start, int end) => end > start && sketch.Rules.IsCommentResidue(sketch[end - 1]) && !sketch.Rules.IsCommentResidue(sketch[start]);

    private static bool IsWhen(string text, out PartialDate? date, out bool isMoment)
    {
        isMoment = false;
        text = Edited().Replace(text, "");
        if (!DateText.TryReadWhen(text, out date) || date is { Precision: < DatePrecision.Day })
            return false;
        isMoment = date is not null && Clock().IsMatch(text);
        return true;
    }

    private static bool IsAuthor(string text) =>
        text.Length <= 60 && Words.Count(text) <= 6 && !Words.IsProse(text) && (char.IsLetterOrDigit(text[0]) || text[0] is '@' or '[') && !text.Contains(':') && !DateText.TryReadWhen(text, out _)
        && !Between().IsMatch(text) && text.Any(char.IsLetter);

    [GeneratedRegex(@"^#\s?(?<n>\d{1,5})$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<name>\S.{0,59}?)\s{0,4}(?:\||·|•|—|–|,|-|/|\(|:|\s)\s{0,4}(?:(?:on|at|am|le|el|il|op|em)\s{1,4})?(?<date>(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s|\d).{6,50}?)\)?:?$", RegexOptions.IgnoreCase)]
    private static partial Regex OneLine();

    [GeneratedRegex(@"^(?<name>\S.{0,59}?)\s{0,4}[|·•—–]\s{0,4}(?<when>[^|·•—–]{2,40}?)(?:\s*[·•]\s*(?:edited|bearbeitet).{0,30})?$", RegexOptions.IgnoreCase)]
    private static partial Regex OneLineRelative();

    [GeneratedRegex(@"^(?:[•·|,>▶→\-–—]|(?:post |thread ?)?(?:author|autor(?:in)?|auteur|op|mod|moderator|admin|staff|top fan|verified|pro|(?:senior |junior |new |registered )?member|mitglied|gast|guest|subscriber|premium|\d{1,6})|top \d+% (?:commenter|poster)|says|sagt|posted|permalink|link|#\d{1,5}|(?:in )?reply to)$", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\s+(?:author|mod|moderator|op)$", RegexOptions.IgnoreCase)]
    private static partial Regex Badge();

    [GeneratedRegex(@"^(?:(?:posted|commented|on|at|am|le|el|il|op|em|»|•|·)\s*:?\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*(?:[•·(,]\s*(?:edited|bearbeitet|modifié|editado).{0,30})$", RegexOptions.IgnoreCase)]
    private static partial Regex Edited();

    [GeneratedRegex(@"\d{1,2}[:.h]\d\d|\d\s*[ap]\.?m\b|\d\s?Uhr", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
