using System.Text;
using Search.Importing.Html.Blocks;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Body;

/// <summary>Finds the article's text among the blocks of a page. Safe for use by several threads.</summary>
internal sealed class BodyReader(BlockTrees trees)
{
    // A page of less than a paragraph or two has no share to speak of.
    private const int FewestLetters = 300;

    // Chosen on the half of the collections that rules are made on: below two fifths something is wrong, and at odds of one to four and a half most of what is
    // left out then belongs to the article.
    private const double LeastShare = 0.4;
    private const double LeastOfDoubtful = -1.5;

    /// <summary>Whether each block of a page belongs to the article.</summary>
    /// <param name="map">The page.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="isComment">Tells what belongs to comments, which are never the article's.</param>
    /// <param name="confidence">How sure the choice is, from 0 to 1: the mean over the chosen letters.</param>
    public bool[] Choose(PageMap map, string title, Func<PageNode, bool> isComment, out double confidence)
    {
        var odds = Odds(map, title, isComment);
        var least = IsTooLittle(map, odds) ? LeastOfDoubtful : 0;
        var chosen = new bool[odds.Length];
        var (sure, letters) = (0.0, 0);
        for (var i = 0; i < odds.Length; i++)
        {
            if (!(odds[i] > least))
                continue;
            chosen[i] = true;
            sure += map.Blocks[i].Letters / (1 + Math.Exp(-odds[i]));
            letters += map.Blocks[i].Letters;
        }
        confidence = letters == 0 ? 0 : Math.Round(sure / letters, 2);
        return chosen;
    }

    // What can be no part of the article has no odds.
    private double[] Odds(PageMap map, string title, Func<PageNode, bool> isComment)
    {
        var features = new BlockFeatures(map, title);
        var row = new FeatureRow(BlockFeatures.Count);
        var odds = new double[map.Blocks.Count];
        for (var i = 0; i < odds.Length; i++)
        {
            var block = map.Blocks[i];
            if (block.IsHidden || isComment(block.Holder) || IsTitle(block, title))
            {
                odds[i] = double.NegativeInfinity;
                continue;
            }
            features.Describe(i, row);
            odds[i] = trees.LogOdds(row.Values);
        }
        return odds;
    }

    // Most of the running text of the place that holds it was doubtful: the page is of a kind that the trees have seldom seen, and all its blocks seem a little unlikely.
    private static bool IsTooLittle(PageMap map, double[] odds)
    {
        var (first, end) = map.RangeOf(map.Container);
        var (all, likely) = (0, 0);
        for (var i = first; i < end; i++)
        {
            if (!PageMap.IsProse(map.Blocks[i]) || double.IsNegativeInfinity(odds[i]))
                continue;
            all += map.Blocks[i].Letters;
            likely += odds[i] > 0 ? map.Blocks[i].Letters : 0;
        }
        return all >= FewestLetters && likely < all * LeastShare;
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
