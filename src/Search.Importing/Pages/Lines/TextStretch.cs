using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Lines;

/// <summary>The lines of a page among which the most text stands.</summary>
/// <param name="Start">The first line.</param>
/// <param name="End">The line after the last; the first when the page has no text.</param>
internal readonly record struct TextStretch(int Start, int End)
{
    // Labels weigh against a text, so that menus part it from the next; a table or a list of any length in its midst does not weigh more than a dozen.
    private const int WeightOfLabel = 30;
    private const int MostLabelsCounted = 12;

    // A paragraph counts for no more than this many characters: one notice in legal language is no article.
    private const int MostWeightOfLine = 600;

    // Two short paragraphs; a page with less has no text to be found.
    private const int LeastWeight = 300;

    /// <summary>Finds the stretch of lines that are text most likely.</summary>
    /// <param name="sketch">The page.</param>
    /// <param name="likely">How likely each line is text.</param>
    /// <param name="top">The first line of the article.</param>
    public static TextStretch Find(Sketch sketch, IReadOnlyList<double> likely, int top) =>
        Heaviest(likely.Count, top, 0, at => (likely[at] - 0.5) * (WeightOfLabel + Math.Min(Weight(sketch[at]), MostWeightOfLine)));

    /// <summary>Finds the stretch of lines with the most sentences: they weigh their length, labels weigh against.</summary>
    public static TextStretch Find(Sketch sketch, IReadOnlyList<LineTraits> lines, int top)
    {
        var labels = 0;
        return Heaviest(lines.Count, top, LeastWeight, at =>
        {
            labels = lines[at].IsProse && !lines[at].IsResidue ? 0 : labels + 1;
            return labels == 0 ? Math.Min(Weight(sketch[at]), MostWeightOfLine) : labels <= MostLabelsCounted ? -WeightOfLabel : 0;
        });
    }

    // The stretch with the greatest sum of weights (Kadane's algorithm).
    private static TextStretch Heaviest(int count, int top, double least, Func<int, double> weight)
    {
        var (best, bestStart, bestEnd) = (least, top, top);
        var (sum, start) = (0.0, top);
        for (var at = top; at < count; at++)
        {
            sum += weight(at);
            if (sum <= 0)
                (sum, start) = (0, at + 1);
            else if (sum > best)
                (best, bestStart, bestEnd) = (sum, start, at + 1);
        }
        return new TextStretch(bestStart, bestEnd);
    }

    // A letter of a script that parts no words says as much as three of an alphabet.
    private static int Weight(string line) => line.Length + 2 * line.Count(Layout.Words.IsUnparted);
}
