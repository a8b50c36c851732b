using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>A list whose entries begin <c>• Name says:</c>, the text indented beneath; a date may follow the name. Deeper bullets answer.</summary>
internal sealed partial class BulletedNames : CommentsBelowMarks
{
    public override int Weight => 3;

    protected override Mark? MarkAt(Sketch sketch, int at)
    {
        var line = sketch[at];
        if (line.Length > 160 || Bullet().Match(line) is not { Success: true } match)
            return null;
        PartialDate? date = null;
        if (match.Groups["date"] is { Success: true } when && !DateText.TryReadWhen(when.Value, out date))
            return null;
        var textStart = at + 1;
        if (date is null && textStart < sketch.Count && DateText.TryRead(sketch[textStart], out var below))
            (date, textStart) = (below, textStart + 1);
        return new Mark(at, textStart, match.Groups["name"].Value) { Date = date, IsDated = date is not null, Depth = sketch.Page.Lines[at].Indent };
    }

    protected override int? IndentOf(Sketch sketch, Mark mark) =>
        mark.TextStart < sketch.Count && sketch.Page.Lines[mark.TextStart].Indent > mark.Depth ? mark.Depth : null;

    [GeneratedRegex(@"^[•◦▪‣*·○●■□–-]\s+(?<name>\S.{0,79}?)(?:,?\s+(?:on|at)\s+(?<date>.{4,60}?))?\s+(?:says|said|wrote|writes|commented|comments)\s*:$")]
    private static partial Regex Bullet();
}
