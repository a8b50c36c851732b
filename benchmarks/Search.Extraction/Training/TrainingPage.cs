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

    // A page of which passages alone are known counts as one of so many words.
    private const int UsualWords = 600;

    // 200 words are a long paragraph; beyond, one block should not rule a tree. 1.5 lets a heading count at all, 10 a short line that somebody chose to name.
    private const double MostWords = 200, Least = 1.5, LeastNamed = 10;

    public TrainingPage(ExpectedPage expected, PageMap map, string title, FoundComments found)
    {
        (Expected, Found) = (expected, found);
        var labels = expected.Body is { } body ? [.. BlockLabels.Of(map, body).Select(label => (double?)label)] : BlockLabels.OfPassages(map, expected.Within, expected.Outside);
        var known = Enumerable.Range(0, labels.Length).Where(i => labels[i] is not null).ToList();
        Features = Describe(map, title, known);
        Labels = [.. known.Select(i => labels[i]!.Value)];
        var words = expected.Body is { } text ? new WordCounts(text).Total : UsualWords;
        var least = expected.Body is null ? LeastNamed : Least;
        // By its words, for words are what is measured, and less in a page of many.
        Weights = [.. known.Select(i => 2 * (Math.Min(MostWords, map.Blocks[i].Words) + least) / Math.Sqrt(Math.Max(50, words)))];
        IsInstructive = words >= FewestWords;
    }

    public ExpectedPage Expected { get; }

    /// <summary>The page's comments, which are not asked about.</summary>
    public FoundComments Found { get; }

    /// <summary>What is said of each block of which it is known how much of it is expected.</summary>
    public double[][] Features { get; }

    /// <summary>How much of each of these blocks is expected, from 0 to 1.</summary>
    public double[] Labels { get; }

    /// <summary>How much each of these blocks counts.</summary>
    public double[] Weights { get; }

    /// <summary>Whether it is worth learning from.</summary>
    public bool IsInstructive { get; }

    private static double[][] Describe(PageMap map, string title, List<int> blocks)
    {
        var features = new BlockFeatures(map, title);
        var row = new FeatureRow(BlockFeatures.Count);
        return [.. blocks.Select(block =>
        {
            features.Describe(block, row);
            return row.Values.ToArray();
        })];
    }
}
