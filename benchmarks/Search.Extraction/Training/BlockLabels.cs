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

    /// <summary>
    /// 1 for a block that alone has a passage of the text, 0 for one that has a passage of the rest of the page; <see langword="null"/> for the others, of
    /// which nothing is known.
    /// </summary>
    public static double?[] OfPassages(PageMap map, IReadOnlyList<string> within, IReadOnlyList<string> outside)
    {
        var labels = new double?[map.Blocks.Count];
        var texts = map.Blocks.Select(block => block.IsHidden ? "" : $" {Key(block.Text)} ").ToList();
        foreach (var passage in within.Select(Key).Where(key => key.Length > 0))
        {
            var holders = Enumerable.Range(0, texts.Count).Where(i => texts[i].Contains(passage, StringComparison.Ordinal)).ToList();
            if (holders.Count == 1)
                labels[holders[0]] = 1;
        }
        foreach (var passage in outside.Select(Key).Where(key => key.Length > 0))
        {
            for (var i = 0; i < labels.Length; i++)
            {
                if (labels[i] is null && texts[i].Contains($" {passage} ", StringComparison.Ordinal))
                    labels[i] = 0;
            }
        }
        return labels;
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
