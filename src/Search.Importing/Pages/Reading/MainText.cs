using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;

namespace Search.Importing.Pages.Reading;

/// <summary>Where an article lies on a page that was copied with everything around it: menus, teasers, forms.</summary>
/// <param name="Headline">The line of its headline.</param>
/// <param name="Start">The first line of its text, unless the headline stands in it.</param>
/// <param name="End">The line after the last of its text, comments among it.</param>
internal readonly record struct MainText(int Headline, int Start, int End)
{
    // What stands between a headline and its text, such as a byline, a date and buttons, has no more lines that say nothing of the article;
    // fewer where the line at the top has nothing in common with the text either.
    private const int MostLabelsBelowHeadline = 8;
    private const int MostLabelsBelowUnrelatedLine = 2;

    // Labels weigh against a text, so that menus part it from the next; a table or a list of any length in its midst does not weigh more than a dozen.
    private const int WeightOfLabel = 30;
    private const int MostLabelsCounted = 12;

    // A paragraph counts for no more than this many characters: one notice in legal language is no article.
    private const int MostWeightOfLine = 600;

    // Two short paragraphs; a page with less has no text to be found.
    private const int LeastWeight = 300;

    /// <summary>Finds the article, where it does not stand at the top.</summary>
    /// <param name="sketch">The page.</param>
    /// <param name="top">The line where the title stands if the page has nothing around the article.</param>
    /// <returns><see langword="null"/> when the text follows the top of the page, or none is found.</returns>
    public static MainText? Find(Sketch sketch, int top)
    {
        var (start, end) = HeaviestStretch(sketch, top);
        var labels = CountLabels(sketch, top + 1, start);
        if (labels <= MostLabelsBelowUnrelatedLine)
            return null;
        var finder = new HeadlineFinder(sketch, start, end);
        if (labels <= MostLabelsBelowHeadline && finder.IsRelated(top))
            return null;
        return finder.Find(top) is { } headline ? new MainText(headline, Math.Max(start, headline + 1), end) : null;
    }

    // The stretch of lines with the greatest sum of weights (Kadane's algorithm): sentences weigh their length, labels weigh against.
    private static (int Start, int End) HeaviestStretch(Sketch sketch, int top)
    {
        var (best, bestStart, bestEnd) = (LeastWeight, top, top);
        var (sum, start, labels) = (0, top, 0);
        for (var at = top; at < sketch.Count; at++)
        {
            labels = Words.IsProse(sketch[at]) && !sketch.IsResidue(at) ? 0 : labels + 1;
            sum += labels == 0 ? Math.Min(sketch[at].Length, MostWeightOfLine) : labels <= MostLabelsCounted ? -WeightOfLabel : 0;
            if (sum <= 0)
                (sum, start) = (0, at + 1);
            else if (sum > best)
                (best, bestStart, bestEnd) = (sum, start, at + 1);
        }
        return (bestStart, bestEnd);
    }

    private static int CountLabels(Sketch sketch, int start, int end)
    {
        var count = 0;
        for (var at = start; at < end; at++)
        {
            if (!Words.IsProse(sketch[at]) && !sketch.IsResidue(at) && HeaderLine.Read(sketch[at], sketch.IsOutletName) is null && TagLine.Read(sketch[at]) is null)
                count++;
        }
        return count;
    }
}
