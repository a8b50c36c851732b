using Search.Extraction.Measuring;
using Search.Extraction.Pages;
using Search.Importing.Html.Body;
using Search.Importing.Html.Comments;

namespace Search.Extraction.Training;

/// <summary>A page to learn from: what is said of each of its blocks, and how much of it is expected.</summary>
internal sealed class TrainingPage
{
    // A text of few words is mostly what a program took by mistake when the collection was made; nothing is to be learnt from it.
    private const int FewestWords = 100;

    public TrainingPage(ExpectedPage expected, PageMap map, string title, FoundComments found)
    {
        Expected = expected;
        Map = map;
        Found = found;
        Features = Describe(map, title);
        Labels = BlockLabels.Of(map, expected.Body);
        Words = new WordCounts(expected.Body).Total;
    }

    public ExpectedPage Expected { get; }

    public PageMap Map { get; }

    /// <summary>The page's comments, which are not asked about.</summary>
    public FoundComments Found { get; }

    public double[][] Features { get; }

    public double[] Labels { get; }

    /// <summary>How many words are expected.</summary>
    public int Words { get; }

    /// <summary>Whether it is worth learning from.</summary>
    public bool IsInstructive => Words >= FewestWords;

    /// <summary>How much a block counts: by its words, for words are what is measured, and less in a page of many.</summary>
    public double Weight(int block)
    {
        // 200 words are a long paragraph; beyond, one block should not rule a tree. 1.5 lets a heading count at all.
        const double MostWords = 200, Least = 1.5;
        return 2 * (Math.Min(MostWords, Map.Blocks[block].Words) + Least) / Math.Sqrt(Math.Max(50, Words));
    }

    private static double[][] Describe(PageMap map, string title)
    {
        var features = new BlockFeatures(map, title);
        var row = new FeatureRow(BlockFeatures.Count);
        var rows = new double[map.Blocks.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            features.Describe(i, row);
            rows[i] = [.. row.Values];
        }
        return rows;
    }
}
