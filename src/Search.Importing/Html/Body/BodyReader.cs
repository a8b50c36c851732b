using System.Text;
using Search.Importing.Html.Blocks;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Body;

/// <summary>Finds the article's text among the blocks of a page. Safe for use by several threads.</summary>
internal sealed class BodyReader(BlockTrees trees)
{
    /// <summary>Whether each block of a page belongs to the article.</summary>
    /// <param name="map">The page.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="isComment">Tells what belongs to comments, which are never the article's.</param>
    /// <param name="confidence">How sure the choice is, from 0 to 1: the mean over the chosen letters.</param>
    public bool[] Choose(PageMap map, string title, Func<PageNode, bool> isComment, out double confidence)
    {
        var features = new BlockFeatures(map, title);
        var row = new FeatureRow(BlockFeatures.Count);
        var chosen = new bool[map.Blocks.Count];
        var (sure, letters) = (0.0, 0);
        for (var i = 0; i < chosen.Length; i++)
        {
            var block = map.Blocks[i];
            if (block.IsHidden || isComment(block.Holder) || IsTitle(block, title))
                continue;
            features.Describe(i, row);
            var odds = trees.LogOdds(row.Values);
            if (odds <= 0)
                continue;
            chosen[i] = true;
            sure += block.Letters / (1 + Math.Exp(-odds));
            letters += block.Letters;
        }
        confidence = letters == 0 ? 0 : Math.Round(sure / letters, 2);
        return chosen;
    }

    /// <summary>The text of chosen blocks: paragraphs parted by an empty line, items of a list and rows of a table by a line break.</summary>
    public static string TextOf(IReadOnlyList<Block> blocks, bool[] chosen)
    {
        var text = new StringBuilder();
        Block? previous = null;
        for (var i = 0; i < chosen.Length; i++)
        {
            if (!chosen[i])
                continue;
            if (previous is not null)
                text.Append(IsLine(previous) && IsLine(blocks[i]) && previous.Holder.Parent == blocks[i].Holder.Parent ? "\n" : "\n\n");
            text.Append(blocks[i].Text);
            previous = blocks[i];
        }
        return text.ToString();
    }

    // The headline is a fact of its own.
    private static bool IsTitle(Block block, string title) => block.IsHeading && block.Text.Equals(title, StringComparison.OrdinalIgnoreCase);

    private static bool IsLine(Block block) => block.Holder.Name is "li" or "tr" or "dt" or "dd";
}
