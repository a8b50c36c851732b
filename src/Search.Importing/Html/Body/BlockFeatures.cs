using Search.Importing.Html.Blocks;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Body;

/// <summary>What can be said of a block that tells whether it belongs to the article, in numbers. Used by one thread, for one page.</summary>
internal sealed class BlockFeatures
{
    private static readonly Hints[] AllHints = [.. Enum.GetValues<Hints>().Where(hint => hint != Hints.None)];

    private readonly PageMap _map;
    private readonly string _title;
    private readonly (int First, int End) _container;
    private readonly double _containerShare;
    private readonly int _titleAt;
    private readonly Dictionary<(int Parent, string Name, string? Class), double> _likes;
    private readonly Surroundings _surroundings;

    /// <summary>Describes the blocks of a page.</summary>
    /// <param name="map">The page.</param>
    /// <param name="title">Its headline.</param>
    public BlockFeatures(PageMap map, string title)
    {
        (_map, _title) = (map, title);
        _container = map.RangeOf(map.Container);
        _containerShare = (double)map.ProseLetters(map.Container) / Math.Max(1, map.ProseLetters(map.Tree.Root));
        _titleAt = TitleAt(map, title);
        _likes = Likes(map, _container);
        _surroundings = new Surroundings(map.Tree, map.Container);
    }

    /// <summary>How many there are.</summary>
    public static int Count => Names.Count;

    /// <summary>What each means, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "words", "letters", "linkDensity", "endsSentence", "commas", "isHeading", "isP", "isItem", "isRow", "isPre", "isDiv", "isQuote",
        .. AllHints.Select(hint => "hint" + hint), .. AllHints.Select(hint => "own" + hint),
        "inContainer", "stepsFromContainer", "placeInContainer", "blocksToEnd", "blocksFromStart", "containerShare", "depthInContainer", "likeProse", "afterTitle", "isTitle",
        "previousWords", "previousLinks", "previousProse", "previousHeading", "nextWords", "nextLinks", "nextProse", "headingThenProse", "proseNear",
        "parentProse", "parentLetters", "parentLinks", "grandProse", "grandLinks", "holderBlocks",
        "inFigure", "inTable", "inList", "listLinks", "inForm", "wording", "startsLower", "digits", "capitals", "colonEnd",
    ];

    /// <summary>Describes a block.</summary>
    /// <param name="at">Its place among the blocks of the page.</param>
    /// <param name="row">Where the features go, in the place of what was there.</param>
    public void Describe(int at, FeatureRow row)
    {
        row.Clear();
        var block = _map.Blocks[at];
        PutBlock(row, block);
        PutHints(row, _map.HintsOf(block.Holder));
        PutHints(row, block.Holder.Hints | (block.Holder.Parent?.Hints ?? Hints.None));
        PutPlace(row, at, block);
        PutNeighbours(row, at, block);
        PutParents(row, block.Holder);
        PutSurroundings(row, block);
    }

    private void PutBlock(FeatureRow row, Block block)
    {
        var name = block.Holder.Name;
        row.Put(Math.Log2(block.Words + 1));
        row.Put(Math.Log2(block.Letters + 1));
        row.Put(block.LinkDensity);
        row.Put(block.EndsSentence);
        row.Put(Math.Min(5, block.Commas));
        row.Put(block.IsHeading ? name[1] - '0' : 0);
        row.Put(name == "p");
        row.Put(name is "li" or "dd" or "dt");
        row.Put(name is "tr" or "td" or "th");
        row.Put(name == "pre");
        row.Put(name is "div" or "section" or "article");
        row.Put(_surroundings.Of(block.Holder).InQuote);
    }

    private static void PutHints(FeatureRow row, Hints hints)
    {
        foreach (var hint in AllHints)
            row.Put((hints & hint) != 0);
    }

    private void PutPlace(FeatureRow row, int at, Block block)
    {
        var (first, end) = _container;
        var isIn = at >= first && at < end;
        row.Put(isIn);
        row.Put(StepsTo(block.Holder));
        row.Put(isIn ? (at - first + 0.5) / (end - first) : at < first ? -1 : 2);
        row.Put(Math.Clamp(end - at, -10, 30));
        row.Put(Math.Clamp(at - first, -10, 30));
        row.Put(_containerShare);
        row.Put(isIn ? Math.Min(12, _surroundings.Of(block.Holder).Depth) : -1);
        row.Put(_likes.GetValueOrDefault(KindOf(block.Holder)));
        row.Put(_titleAt < 0 ? 0 : Math.Sign(at - _titleAt - 0.5));
        row.Put(at == _titleAt || block.Text.Equals(_title, StringComparison.OrdinalIgnoreCase));
    }

    private void PutNeighbours(FeatureRow row, int at, Block block)
    {
        var previous = at > 0 ? _map.Blocks[at - 1] : null;
        var next = at + 1 < _map.Blocks.Count ? _map.Blocks[at + 1] : null;
        var isProseNext = next is not null && PageMap.IsProse(next);
        row.Put(Math.Log2((previous?.Words ?? 0) + 1));
        row.Put(previous?.LinkDensity ?? 0);
        row.Put(previous is not null && PageMap.IsProse(previous));
        row.Put(previous is { IsHeading: true });
        row.Put(Math.Log2((next?.Words ?? 0) + 1));
        row.Put(next?.LinkDensity ?? 0);
        row.Put(isProseNext);
        row.Put(block.IsHeading && isProseNext);
        row.Put(ProseNear(at));
    }

    private void PutParents(FeatureRow row, PageNode holder)
    {
        var parent = holder.Parent ?? holder;
        var grand = parent.Parent ?? parent;
        row.Put(_map.ProseDensity(parent));
        row.Put(Math.Log2(_map.Letters(parent) + 1));
        row.Put(_map.LinkDensity(parent));
        row.Put(_map.ProseDensity(grand));
        row.Put(_map.LinkDensity(grand));
        var (first, end) = _map.RangeOf(holder);
        row.Put(Math.Min(20, end - first));
    }

    private void PutSurroundings(FeatureRow row, Block block)
    {
        var around = _surroundings.Of(block.Holder);
        row.Put(around.InFigure);
        row.Put(around.InTable);
        row.Put(around.List is not null);
        row.Put(around.List is { } list ? _map.LinkDensity(list) : 0);
        row.Put(around.InForm);
        row.Put((int)Wordings.Of(block.Text));
        row.Put(char.IsLower(block.Text[0]));
        row.Put((double)block.Text.Count(char.IsAsciiDigit) / block.Text.Length);
        row.Put((double)block.Text.Count(char.IsUpper) / block.Text.Length);
        row.Put(block.Text[^1] == ':');
    }

    // How far up from the container the element lies that holds a block as well.
    private int StepsTo(PageNode holder)
    {
        const int Most = 10;
        var steps = 0;
        for (var node = _map.Container; node is not null && !node.Holds(holder) && steps < Most; node = node.Parent)
            steps++;
        return steps;
    }

    private int ProseNear(int at)
    {
        const int Reach = 3;
        var prose = 0;
        for (var i = Math.Max(0, at - Reach); i <= Math.Min(_map.Blocks.Count - 1, at + Reach); i++)
            prose += i != at && PageMap.IsProse(_map.Blocks[i]) ? 1 : 0;
        return prose;
    }

    // Of paragraphs alike in one place some are short: how much running text all of them together have.
    private static Dictionary<(int, string, string?), double> Likes(PageMap map, (int First, int End) container)
    {
        var likes = new Dictionary<(int, string, string?), (int Prose, int All)>();
        for (var i = container.First; i < container.End; i++)
        {
            var block = map.Blocks[i];
            var kind = KindOf(block.Holder);
            var (prose, all) = likes.GetValueOrDefault(kind);
            likes[kind] = (prose + (PageMap.IsProse(block) ? block.Letters : 0), all + block.Letters);
        }
        return likes.ToDictionary(like => like.Key, like => (double)like.Value.Prose / like.Value.All);
    }

    private static (int, string, string?) KindOf(PageNode holder) => (holder.Parent?.Index ?? -1, holder.Name, holder.Class);

    // The headline on the page: the first block that says it, a heading before anything else.
    private static int TitleAt(PageMap map, string title)
    {
        var found = -1;
        for (var i = 0; i < map.Blocks.Count && title.Length > 0; i++)
        {
            var block = map.Blocks[i];
            if (block.Text.Length < title.Length / 2 || block.Text.Length > title.Length || found >= 0 && (map.Blocks[found].IsHeading || !block.IsHeading))
                continue;
            if (block.Text.Equals(title, StringComparison.OrdinalIgnoreCase) || block.IsHeading && title.Contains(block.Text, StringComparison.OrdinalIgnoreCase))
                found = i;
        }
        return found;
    }
}
