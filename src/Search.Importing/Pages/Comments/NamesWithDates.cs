using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>A name with a date and a time of day, on one line or two, and nothing else: <c>Name</c> above <c>June 8, 2021 at 6:03 pm</c>.</summary>
/// <remarks>So little of a mark counts below a heading, or where it is met again.</remarks>
internal sealed partial class NamesWithDates : CommentsBelowMarks
{
    public override int Weight => 1;

    protected override Mark? MarkAt(Sketch sketch, int at)
    {
        var line = sketch.Page.Lines[at];
        if (line.Text.Length > 120 || !MayOpenComment(sketch, at))
            return null;
        if (OneLine().Match(line.Text) is { Success: true } match && IsMoment(match.Groups["date"].Value, out var date) && IsAuthor(match.Groups["name"].Value))
            return new Mark(at, at + 1, match.Groups["name"].Value) { Date = date, IsDated = true };
        return at + 1 < sketch.Count && IsAuthor(line.Text) && sketch.Page.Lines[at + 1].BlanksBefore <= 1 && IsMoment(sketch[at + 1], out date)
            ? new Mark(at, at + 2, line.Text) { Date = date, IsDated = true }
            : null;
    }

    protected override IReadOnlyList<Mark> Choose(Sketch sketch, IReadOnlyList<Mark> marks) =>
        marks.Count > 1 || CommentHeading.Above(sketch, marks[0].First) is not null ? marks : [];

    private static bool IsMoment(string text, out PartialDate date) => DateText.TryRead(text, out date) && Clock().IsMatch(text);

    private static bool IsAuthor(string text) =>
        text.Length <= 60 && Words.Count(text) <= 6 && !Words.IsProse(text) && char.IsLetterOrDigit(text[0]) && !text.Contains(':') && !DateText.TryRead(text, out _);

    [GeneratedRegex(@"^(?<name>\S.{0,59}?)\s{0,4}(?:\||·|•|—|–|,|-|\(|:|\s)\s{0,4}(?:(?:on|at)\s{1,4})?(?<date>(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s|\d).{6,50}?)\)?:?$", RegexOptions.IgnoreCase)]
    private static partial Regex OneLine();

    [GeneratedRegex(@"\d{1,2}[:.]\d\d|\d\s*[ap]\.?m\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
