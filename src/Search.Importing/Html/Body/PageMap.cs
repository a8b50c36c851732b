using Search.Importing.Html.Blocks;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Body;

/// <summary>A page's blocks, and sums over them for every element. Used by one thread.</summary>
internal sealed class PageMap
{
    private const Hints Apart = Hints.Comments | Hints.Footer | Hints.Navigation | Hints.Aside | Hints.Related | Hints.Overlay | Hints.Promotion | Hints.Sharing;

    private readonly Func<PageNode, bool> _isComment;
    private readonly int[] _blockAt;
    private readonly Hints[] _inherited;
    private readonly double[] _values;
    private readonly int[] _prose;
    private readonly int[] _letters;
    private readonly int[] _links;

    /// <summary>Maps a page.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">Its text.</param>
    /// <param name="isComment">Tells what belongs to comments, which count for nothing.</param>
    public PageMap(PageTree tree, List<Block> blocks, Func<PageNode, bool> isComment)
    {
        (Tree, Blocks) = (tree, blocks);
        _isComment = isComment;
        _blockAt = FirstBlocks(tree, blocks);
        _prose = Sums(blocks, block => IsProse(block) && !isComment(block.Holder) ? block.Letters : 0);
        _letters = Sums(blocks, block => block.Letters);
        _links = Sums(blocks, block => block.LinkLetters);
        _inherited = Inherit();
        _values = Values();
        Container = FindContainer();
    }

    public PageTree Tree { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The element that holds the article, as far as sums can tell.</summary>
    public PageNode Container { get; }

    /// <summary>Whether a block reads like running text.</summary>
    public static bool IsProse(Block block) =>
        !block.IsHidden && !block.IsControl && block.Letters >= 40 && block.Words >= 6 && block.LinkDensity < 0.5 && (block.EndsSentence || block.Commas > 0 || block.Letters > 140)
        && !block.IsHeading;

    /// <summary>The hints of an element and of all around it that do not hold most of the page's text.</summary>
    public Hints HintsOf(PageNode node) => _inherited[node.Index];

    /// <summary>The places of the first block of an element and of the block after its last.</summary>
    public (int First, int End) RangeOf(PageNode node) => (_blockAt[node.Index], _blockAt[node.End]);

    /// <summary>How many letters of running text an element holds.</summary>
    public int ProseLetters(PageNode node) => _prose[_blockAt[node.End]] - _prose[_blockAt[node.Index]];

    /// <summary>How many letters an element holds.</summary>
    public int Letters(PageNode node) => _letters[_blockAt[node.End]] - _letters[_blockAt[node.Index]];

    /// <summary>The share of an element's letters that are links.</summary>
    public double LinkDensity(PageNode node) => (double)(_links[_blockAt[node.End]] - _links[_blockAt[node.Index]]) / Math.Max(1, Letters(node));

    /// <summary>The share of an element's letters that are running text.</summary>
    public double ProseDensity(PageNode node) => Math.Min(1, (double)ProseLetters(node) / Math.Max(1, Letters(node)));

    private static int[] FirstBlocks(PageTree tree, List<Block> blocks)
    {
        var first = new int[tree.Nodes.Count + 1];
        var block = 0;
        for (var node = 0; node < first.Length; node++)
        {
            while (block < blocks.Count && blocks[block].First < node)
                block++;
            first[node] = block;
        }
        return first;
    }

    private static int[] Sums(List<Block> blocks, Func<Block, int> value)
    {
        var sums = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
            sums[i + 1] = sums[i] + value(blocks[i]);
        return sums;
    }

    private Hints[] Inherit()
    {
        var inherited = new Hints[Tree.Nodes.Count];
        var all = Math.Max(1, _prose[^1]);
        foreach (var node in Tree.Nodes)
        {
            if (node.Parent is not { } parent)
                continue;
            var own = node.Text is null ? Named(node) : Hints.None;
            var share = own == Hints.None ? 0 : (double)ProseLetters(node) / all;
            if (share > 0.5)
                own &= Hints.Article | Hints.Main | (share > 0.9 ? Hints.None : Hints.Comments);
            inherited[node.Index] = inherited[parent.Index] | own;
        }
        return inherited;
    }

    // What an element's name says counts as its class does.
    private static Hints Named(PageNode node) => node.Hints | node.Name switch
    {
        "nav" or "menu" => Hints.Navigation,
        "aside" => Hints.Aside,
        "footer" => Hints.Footer,
        "header" => Hints.Header,
        "article" => Hints.Article,
        "main" => Hints.Main,
        "figcaption" => Hints.Caption,
        "dialog" => Hints.Overlay,
        "form" => Hints.Tools,
        _ => Hints.None,
    };

    private double[] Values()
    {
        var values = new double[Blocks.Count + 1];
        for (var i = 0; i < Blocks.Count; i++)
            values[i + 1] = values[i] + Value(Blocks[i]);
        return values;
    }

    private double Value(Block block)
    {
        if (block.IsHidden || block.IsControl)
            return 0;
        if (_isComment(block.Holder))
            return -block.Letters;
        var isApart = (HintsOf(block.Holder) & Apart) != 0;
        if (IsProse(block))
            return block.Letters * (1 - block.LinkDensity) * (isApart ? -0.3 : 1);
        return isApart || block.LinkDensity > 0.3 ? -10 - block.Letters * 0.5 : -5;
    }

    private PageNode FindContainer()
    {
        var best = Tree.Root;
        var bestValue = double.MinValue;
        foreach (var node in Tree.Nodes)
        {
            if (node.Text is not null)
                continue;
            var (first, end) = RangeOf(node);
            var value = _values[end] - _values[first];
            // Of elements that hold the same the innermost, which comes last.
            if (end > first && value >= bestValue)
                (best, bestValue) = (node, value);
        }
        return best;
    }
}
