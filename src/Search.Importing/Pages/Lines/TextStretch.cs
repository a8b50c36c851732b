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

    /// <summary>Finds the stretch of lines with the greatest sum of weights (Kadane's algorithm): sentences weigh their length, labels weigh against.</summary>
    public static TextStretch Find(Sketch sketch, IReadOnlyList<LineTraits> lines, int top)
    {
        var (best, bestStart, bestEnd) = (LeastWeight, top, top);
        var (sum, start, labels) = (0, top, 0);
        for (var at = top; at < lines.Count; at++)
        {
            labels = lines[at].IsProse && !lines[at].IsResidue ? 0 : labels + 1;
            sum += labels == 0 ? Math.Min(Weight(sketch[at]), MostWeightOfLine) : labels <= MostLabelsCounted ? -WeightOfLabel : 0;
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
