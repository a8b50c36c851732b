using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;

namespace Search.Importing.Pages.Reading;

/// <summary>Reads what stands above a page's title: its address, the window's title, the outlet's name, menus.</summary>
internal static class FrameReader
{
    // A masthead, a menu of a line an entry and a date stand above a headline; a headline that comes later is another article's.
    private const int MostLinesAboveTitle = 30;

    private const int MostWordsOfOutlet = 5;

    /// <summary>Says of the lines above the title what they are.</summary>
    /// <returns>The line where the title stands, or where it would.</returns>
    public static int Read(Sketch sketch)
    {
        var at = 0;
        while (at < sketch.Count - 1)
        {
            if (TryReadWindowTitle(sketch, at) is { } title)
                return title;
            if (sketch.IsKnownOutlet(sketch[at]))
                sketch.Is(LineRole.Fact, at);
            else if ((PageUrl.Read(sketch[at]) ?? PageUrl.ReadBare(sketch[at])) is { } url)
            {
                sketch.Facts.Url ??= url;
                sketch.Is(LineRole.Fact, at);
            }
            else if (IsMasthead(sketch, at))
            {
                sketch.Facts.NameOutlet(Names.Tidy(sketch[at]), OutletSource.Header);
                sketch.Is(LineRole.Fact, at);
            }
            else if (sketch.IsResidue(at) || IsMenu(sketch, at))
                sketch.Is(LineRole.Residue, at);
            else
                break;
            at++;
        }
        return at;
    }

    // "Low water - The Tide", with "Low water" itself further down: what stands between them is the page's.
    private static int? TryReadWindowTitle(Sketch sketch, int at)
    {
        foreach (var (title, site) in WindowTitles.Partings(sketch[at]))
        {
            var outlet = site.Trim();
            if (Words.Count(outlet) > MostWordsOfOutlet || HeadlineBelow(sketch, at, title.Trim()) is not { } headline)
                continue;
            sketch.Facts.NameOutlet(outlet, OutletSource.Header);
            sketch.Is(LineRole.Fact, at);
            sketch.Is(LineRole.Residue, Enumerable.Range(at + 1, headline - at - 1));
            return headline;
        }
        return null;
    }

    private static int? HeadlineBelow(Sketch sketch, int at, string title)
    {
        for (var below = at + 1; below < sketch.Count && below <= at + MostLinesAboveTitle; below++)
        {
            if (sketch[below].Equals(title, StringComparison.OrdinalIgnoreCase))
                return below;
            if (Words.IsProse(sketch[below]) && !sketch.IsResidue(below))
                return null;
        }
        return null;
    }

    // A headline in capitals may hold a word of newspapers' names, too: it has its article below it, a masthead a headline.
    private static bool IsMasthead(Sketch sketch, int at)
    {
        var line = sketch[at];
        return (line.StartsWith("The ", StringComparison.OrdinalIgnoreCase) || line.All(letter => !char.IsLower(letter)))
            && sketch.IsOutletName(line) && HasTitleBelow(sketch, at);
    }

    private static bool IsMenu(Sketch sketch, int at) => sketch.Rules.IsMenu(sketch[at]) && HasTitleBelow(sketch, at);

    private static bool HasTitleBelow(Sketch sketch, int at)
    {
        for (var below = at + 1; below < sketch.Count && below <= at + MostLinesAboveTitle; below++)
        {
            if (sketch.IsResidue(below) || sketch.Rules.IsMenu(sketch[below]) || sketch.IsOutletName(sketch[below]))
                continue;
            return !Words.IsProse(sketch[below]) && HeaderLine.Read(sketch[below], sketch.IsOutletName) is null;
        }
        return false;
    }
}
