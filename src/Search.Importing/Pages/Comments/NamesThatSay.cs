using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>
/// <c>Name says:</c> above a comment, as WordPress, Blogger and others write it, with the date on the next line, in the same line, or below the text.
/// </summary>
/// <remarks>
/// Articles have such lines, too: <c>Smith says:</c> before a quotation. They are marks only where a date stands with them, or below a heading that
/// says that comments follow.
/// </remarks>
internal sealed partial class NamesThatSay : CommentsBelowMarks
{
    // As WordPress and Blogger say it in the languages that the importers know months of.
    private const string Says = "says|said|wrote|writes|commented|comments|replied|replies|sagt|sagte|schreibt|schrieb|meint|meinte|kommentiert|kommentierte|antwortet|antwortete|dit|a dit|a écrit|écrit|dice|dijo|escribió|escribe|comentó|ha scritto|scrive|ha detto|disse|diz|escreveu|comentou|zegt|zei|schreef|schrijft|säger|skrev|skriver|siger|sier|sanoo|kirjoitti|mówi|napisał|napisała|pisze|říká|napsal|говорит|пишет|написал|написала";

    public override int Weight => 2;

    protected override Mark? MarkAt(Sketch sketch, int at)
    {
        var line = sketch.Page.Lines[at];
        if (line.Text.Length > 160)
            return null;
        if (MayOpenComment(sketch, at) && Inline().Match(line.Text) is { Success: true } inline && DateText.TryRead(inline.Groups["date"].Value, out var stated))
            return new Mark(at, at + 1, inline.Groups["name"].Value) { Date = stated, IsDated = true };
        if (Saying().Match(line.Text) is not { Success: true } match)
            return null;
        var (date, isDated, textStart) = ReadDateBelow(sketch, at + 1);
        if (!isDated && !MayOpenComment(sketch, at))
            return null;
        return new Mark(at, textStart, match.Groups["name"].Value) { Date = date, IsDated = isDated };
    }

    protected override IReadOnlyList<Mark> Choose(Sketch sketch, IReadOnlyList<Mark> marks)
    {
        var heading = CommentHeading.Above(sketch, marks[^1].First);
        var below = heading is null ? marks : marks.Where(mark => mark.First > heading.Line).ToList();
        if (heading?.Count == below.Count)
            return below;
        var sure = below.Where((mark, i) => mark.IsDated || EndsInDate(sketch, mark.TextStart, EndOf(sketch, below, i))).ToList();
        // Where no comment has a date, the button below each of them must do.
        if (sure.Count == 0)
            sure = below.Where((mark, i) => EndsInButton(sketch, mark.TextStart, EndOf(sketch, below, i))).ToList();

        // Where most marks have a date, one without is a quotation's; below a heading where few have, none needs one.
        return heading is null || sure.Count * 3 >= below.Count * 2 ? sure : below;
    }

    private static int EndOf(Sketch sketch, IReadOnlyList<Mark> marks, int i) =>
        i + 1 < marks.Count ? marks[i + 1].First : CommentEnd.Of(sketch, marks[i].TextStart, null);

    private static bool EndsInButton(Sketch sketch, int start, int end) => end > start && sketch.Rules.IsCommentResidue(sketch[end - 1]);

    private static (PartialDate? Date, bool IsDated, int TextStart) ReadDateBelow(Sketch sketch, int at)
    {
        if (at >= sketch.Count)
            return (null, false, at);
        if (DateText.TryRead(Label().Replace(sketch[at], ""), out var date))
            return (date, true, at + 1);
        return DateText.IsRelative(sketch[at]) ? (null, true, at + 1) : (null, false, at);
    }

    [GeneratedRegex($@"^(?:#?\d{{1,4}}[.):]?\s+)?(?<name>[^\s:""“][^:""“]{{0,59}}?)\s+(?:(?:{Says})|(?:Sagt|Says|Schreibt|Dit|Dice|Zegt))\s*(?::|\.\.\.|…)$")]
    private static partial Regex Saying();

    [GeneratedRegex($@"^(?:(?:on|at|am|le|el|il|op|em)\s+(?<date>\S.{{4,60}}?(?:\d|m\.?|Uhr)),?\s+(?!at\b|@|[ap]\.?m\b|Uhr\b)(?<name>[^\s:\d,][^:,]{{0,59}}?)\s+(?:{Says})|(?:#?\d{{1,4}}[.):]?\s+)?(?:(?<name>[^\s:][^:]{{0,59}}?),?\s+(?:on|at|am|le|el|il|op|em)\s+(?<date>\S.{{5,60}}?)\s+(?:{Says})|(?<name>[^\s:][^:]{{0,59}}?)\s+(?:{Says})(?:\s*:|,)?\s+(?:on|at|am|le|el|il|op|em)?\s*(?<date>\S.{{5,60}}?)))\s*(?::|\.\.\.|…)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^(?:posted|on|at|am|le|el|il|op|em)\s*:?\s+(?:on\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
