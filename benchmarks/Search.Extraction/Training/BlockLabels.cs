using Search.Extraction.Measuring;
using Search.Importing.Html.Body;

namespace Search.Extraction.Training;

/// <summary>Says of each block of a page how much of it is in the text that is expected.</summary>
internal static class BlockLabels
{
    // Four words in a row are seldom met twice in a text.
    private const int RunLength = 4;

    /// <summary>A number from 0 to 1 for every block: 1 for one that is a line of the text, else the share of its runs of four words that are in it.</summary>
    public static double[] Of(PageMap map, string expected)
    {
        var lines = expected.Split('\n').Select(Key).ToHashSet(StringComparer.Ordinal);
        var runs = Runs(WordCounts.Words(expected).ToList()).ToHashSet(StringComparer.Ordinal);
        return [.. map.Blocks.Select(block => block.IsHidden ? 0 : Share(block.Text, lines, runs))];
    }

    private static double Share(string text, HashSet<string> lines, HashSet<string> runs)
    {
        if (Array.TrueForAll(text.Split('\n'), line => lines.Contains(Key(line))))
            return 1;
        var own = Runs(WordCounts.Words(text).ToList()).ToList();
        return own.Count < 2 ? 0 : (double)own.Count(runs.Contains) / own.Count;
    }

    private static string Key(string line) => string.Join(' ', WordCounts.Words(line));

    private static IEnumerable<string> Runs(List<string> words)
    {
        for (var i = 0; i + RunLength <= words.Count; i++)
            yield return string.Join(' ', words.GetRange(i, RunLength));
    }
}
