using System.Text.RegularExpressions;
using Search.Importing.Pages.Comments;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Lines;

namespace Search.Importing.Pages.Reading;

/// <summary>Reads who wrote the article of a page that was copied whole, and when, from the lines around its headline and its text.</summary>
/// <param name="sketch">The page.</param>
/// <param name="main">Where the article lies.</param>
internal sealed partial class WholePageFacts(Sketch sketch, MainText main)
{
    // Behind a picture and a row of buttons; what is further from the headline is another article's.
    private const int FarthestFromHeadline = 30;

    /// <summary>The last line that stated a fact; -1 when none did.</summary>
    public int LastLine { get; private set; } = -1;

    /// <summary>Reads the lines from below the headline to before another.</summary>
    public void ReadBelow(int end)
    {
        for (var at = main.Headline + 1; at < end && !CommentHeading.Read(sketch[at], out var count) | count is not null && !PostedByLine.LooksLike(sketch[at]); at++)
        {
            if (Take(at))
                LastLine = at;
        }
        for (var at = main.Headline + 1; at < end && sketch.Facts.Authors.Count == 0; at++)
        {
            if (IsSigned(at))
            {
                sketch.Facts.AddAuthors([Names.Tidy(sketch[at])]);
                sketch.Is(LineRole.Fact, at);
                LastLine = Math.Max(LastLine, at);
            }
        }
    }

    /// <summary>Reads the lines above the headline, from it upwards to one, for what is not yet known.</summary>
    public void ReadAbove(int start)
    {
        for (var at = main.Headline - 1; at >= start; at--)
            Take(at);
    }

    /// <summary>Reads lines that belong to neither text nor comments, for what is not yet known: first those that say what they are, then those near the headline.</summary>
    public void ReadElsewhere()
    {
        var lines = Enumerable.Range(0, sketch.Count).Where(at => sketch.RoleOf(at) is LineRole.Undecided or LineRole.Residue or LineRole.Fact && main.Survey.Traits[at].IsFact)
            .Select(at => (At: at, Phrase: HeaderPhrase.Read(sketch[at], sketch.DateOrder)))
            .OrderBy(line => Math.Abs(line.At - main.Headline))
            .ToList();
        foreach (var (at, phrase) in lines.Where(line => line.Phrase is { IsLabelled: true }).Concat(lines.Where(line => Math.Abs(line.At - main.Headline) <= FarthestFromHeadline)))
        {
            if (phrase is { Date: { } date })
                Publish(at, date, phrase.Authors.Count > 0);
        }
        foreach (var (at, phrase) in lines)
        {
            if (phrase is { Changed: { } date })
                Publish(at, date, false);
        }
    }

    private void Publish(int at, Archive.PartialDate date, bool isByline)
    {
        if (sketch.Facts.Published is not null)
            return;
        sketch.Facts.Publish(date, isByline ? "byline" : "dateline");
        sketch.Is(LineRole.Fact, at);
    }

    private bool Take(int at)
    {
        if (!main.Survey.Traits[at].IsFact)
            return false;
        var header = HeaderLine.Read(sketch[at], sketch.IsOutletName);
        var phrase = HeaderPhrase.Read(sketch[at], sketch.DateOrder);
        var authors = phrase is { Authors.Count: > 0 } ? phrase.Authors : header?.Authors ?? [];
        var date = header?.Date is { Precision: >= Archive.DatePrecision.Day } day ? day : phrase?.Date;
        if (authors.Count == 0 && date is null)
            return false;
        if (sketch.Facts.Authors.Count == 0)
            sketch.Facts.AddAuthors(authors);
        if (date is { } known)
            sketch.Facts.Publish(known, authors.Count > 0 ? "byline" : "dateline");
        sketch.Is(LineRole.Fact, at);
        return true;
    }

    // A name on a line of its own is the author's where a date or an account stands beside it, or where the page names them again.
    private bool IsSigned(int at)
    {
        if (sketch.RoleOf(at) != LineRole.Undecided || !Names.IsFullName(sketch[at]) || sketch.IsResidue(at) || sketch.IsOutletName(sketch[at]) || NameWithDate.IsOfPlaces(sketch[at]) || Button().IsMatch(sketch[at]))
            return false;
        return IsFactBeside(at - 1) || IsFactBeside(at + 1) || IsMentioned(sketch[at]);
    }

    private bool IsFactBeside(int at) => at > main.Headline && at < sketch.Count && (main.Survey.Traits[at].HasDate || sketch[at] is ['@', ..]);

    // In the sentence about them, or on another line below the text.
    private bool IsMentioned(string name) =>
        Enumerable.Range(0, sketch.Count).Any(at => (sketch[at].Length > name.Length ? sketch[at].Length <= 700 : at > main.Start) && sketch[at].Contains(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(?:view|read|more|learn|sign|log|watch|see|share|show|get|follow|photos?|videos?|news|top|latest|breaking|home|about|contact|our|all|join|subscribe|search|skip|listen|play|start|buy|shop|find|copy|print|save|explore|editors?|letters?|neuer?|neues|mehr|zum|zur|alle|jetzt|weiter|bild|fotos?|voir|lire|plus|ver|más|leer|vedi|leggi|bekijk|lees)\b|\b(?:photos?|videos?|news|newsletter|abschnitt|menu|centers?|opinion|politics|sports?|business|section|minutes?|ago)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Button();
}
