using Search.Importing.Pages.Comments;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Lines;

namespace Search.Importing.Pages.Reading;

/// <summary>Reads the top of a page: the title, and below it who, when and where.</summary>
internal static class HeaderReader
{
    /// <summary>250 characters in one sentence is the longest headline in practice; what is longer is the article itself.</summary>
    public const int LongestTitle = 250;

    // A section's name and a standfirst may stand between the title and the byline.
    private const int MostLinesBeforeByline = 2;

    // With a picture, its caption and buttons between them, a byline and a date follow a headline within a dozen lines; above it stands a date at most.
    private const int MostLinesOfHeader = 12;
    private const int MostLinesBetweenDateAndTitle = 4;

    /// <summary>Finds the title and the facts below it, and sets where the article's text begins.</summary>
    /// <param name="sketch">The page.</param>
    /// <param name="trees">What tells the headline of a page that was copied whole.</param>
    /// <param name="fileName">What the file is called.</param>
    /// <returns>The title; empty when the page has none.</returns>
    public static string Read(Sketch sketch, LineTrees trees, string fileName)
    {
        var at = FrameReader.Read(sketch);
        sketch.MainText = MainText.Find(sketch, trees, at, fileName);
        if (sketch.MainText is { } main)
        {
            sketch.Is(LineRole.Residue, Enumerable.Range(at, main.Headline - at));
            at = main.Headline;
        }
        var title = "";
        if (at < sketch.Count && IsTitle(sketch, at))
        {
            title = WithoutOutlet(sketch[at], sketch);
            sketch.Is(LineRole.Title, at++);
        }
        sketch.BodyStart = ReadFacts(sketch, at, title);
        if (sketch.MainText is { } text)
            ReadAround(sketch, title, text);
        return title;
    }

    private static bool IsTitle(Sketch sketch, int at) =>
        sketch[at].Length <= LongestTitle && !(Words.IsProse(sketch[at]) && sketch[at].Contains(". ", StringComparison.Ordinal) && sketch[at].Length > 120);

    private static int ReadFacts(Sketch sketch, int at, string title)
    {
        while (at < sketch.Count)
        {
            if (TryReadFact(sketch, at, title))
                at++;
            else if (StandfirstBefore(sketch, at) is { } end)
            {
                while (at < end)
                    sketch.Is(LineRole.Body, at++);
            }
            else
                break;
        }
        return at;
    }

    // On a page with everything around the article, labels that are no facts part its headline from its text: buttons, sections, a portrait's caption.
    private static void ReadAround(Sketch sketch, string title, MainText main)
    {
        var facts = new WholePageFacts(sketch, main);
        facts.ReadBelow(Math.Min(main.Survey.Text.End, main.Headline + MostLinesOfHeader));
        var start = Math.Max(main.Start, facts.LastLine + 1);
        for (; sketch.BodyStart < start; sketch.BodyStart++)
        {
            if (sketch.RoleOf(sketch.BodyStart) == LineRole.Undecided && !TryReadFact(sketch, sketch.BodyStart, title))
                sketch.Is(Words.IsProse(sketch[sketch.BodyStart]) ? LineRole.Undecided : LineRole.Residue, sketch.BodyStart);
        }
        sketch.BodyStart = ReadFacts(sketch, sketch.BodyStart, title);
        facts.ReadAbove(Math.Max(0, main.Headline - MostLinesBetweenDateAndTitle));
    }

    private static bool TryReadFact(Sketch sketch, int at, string title)
    {
        var line = sketch[at];
        if (HeaderLine.Read(line, sketch.IsOutletName) is { } header && (header.Authors.Count > 0 || header.Date is not null || header.Outlet is null || sketch.IsKnownOutlet(header.Outlet)))
        {
            sketch.Is(LineRole.Fact, at);
            sketch.Facts.AddAuthors(header.Authors);
            sketch.Facts.NameOutlet(header.Outlet, OutletSource.Header);
            if (header.Date is { } date)
                sketch.Facts.Publish(date, header.DateSource);
            return true;
        }
        if (IsBylineLabel(sketch, at))
        {
            sketch.Is(LineRole.Fact, at);
            return true;
        }
        if (IsNameAboveDate(sketch, at) || at > 0 && IsBylineLabel(sketch, at - 1))
        {
            sketch.Is(LineRole.Fact, at);
            sketch.Facts.AddAuthors([Names.Tidy(line)]);
            return true;
        }
        if (sketch.Facts.Authors.Count == 0 && sketch.Facts.Published is null && NameWithDate.Read(line) is var (name, day))
        {
            sketch.Is(LineRole.Fact, at);
            sketch.Facts.AddAuthors([name]);
            sketch.Facts.Publish(day, "byline");
            return true;
        }
        if (TagLine.Read(line) is { } tags)
        {
            sketch.Is(LineRole.Fact, at);
            TakeTags(sketch, tags);
            return true;
        }
        if ((PageUrl.Read(line) ?? PageUrl.ReadBare(line)) is { } url)
        {
            sketch.Is(LineRole.Fact, at);
            sketch.Facts.Url ??= url;
            return true;
        }
        if (line != title && !sketch.IsResidue(at))
            return false;
        sketch.Is(LineRole.Residue, at);
        return true;
    }

    /// <summary>Takes what a line of tags says.</summary>
    public static void TakeTags(Sketch sketch, TagLine line)
    {
        sketch.Facts.AddTags(line.Tags);
        if (line.Date is { } date)
            sketch.Facts.Publish(date, "byline");
    }

    // One sentence above a byline or a date, or a few words, are the article's standfirst; only what is not yet known is looked for below them.
    private static int? StandfirstBefore(Sketch sketch, int at)
    {
        // 250 characters: a standfirst is a sentence.
        const int Longest = 250;
        var sentences = 0;
        for (var next = at; next < sketch.Count && next <= at + MostLinesBeforeByline; next++)
        {
            if (next > at && !PostedByLine.LooksLike(sketch[next]) && HeaderLine.Read(sketch[next], sketch.IsOutletName) is { } header
                && (header.Authors.Count > 0 && sketch.Facts.Authors.Count == 0 || header.Date is not null && sketch.Facts.Published is null))
                return next;
            sentences += Words.IsProse(sketch[next]) ? 1 : 0;
            if (sentences > 1 || sketch[next].Length > Longest || CommentHeading.Read(sketch[next], out _))
                return null;
        }
        return null;
    }

    // "By" on a line of its own, the name on the next.
    private static bool IsBylineLabel(Sketch sketch, int at) =>
        sketch[at].TrimEnd(':', ' ').Equals("by", StringComparison.OrdinalIgnoreCase) && at + 1 < sketch.Count && Names.IsFullName(sketch[at + 1]);

    // A name on a line of its own is the author's where the date is the next line of the block.
    private static bool IsNameAboveDate(Sketch sketch, int at) =>
        sketch.Facts.Authors.Count == 0 && sketch.Facts.Published is null && Names.IsFullName(sketch[at])
        && at + 1 < sketch.Count && !sketch.Page.Lines[at + 1].OpensBlock && HeaderLine.Read(sketch[at + 1], sketch.IsOutletName)?.Date is not null;

    private static string WithoutOutlet(string title, Sketch sketch)
    {
        foreach (var (headline, site) in WindowTitles.Partings(title))
        {
            if (sketch.IsKnownOutlet(site))
                return headline.TrimEnd();
        }
        return title;
    }
}
