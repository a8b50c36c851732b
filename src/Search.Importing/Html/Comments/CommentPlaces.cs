using AngleSharp.Dom;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments;

/// <summary>Elements that are each named a comment, and which lies within which.</summary>
internal sealed class CommentPlaces
{
    private readonly PageTree _tree;
    private readonly Dictionary<PageNode, PageNode?> _around = [];
    private readonly Dictionary<PageNode, List<PageNode>> _within = [];

    /// <summary>Takes elements of a page, in its order.</summary>
    public CommentPlaces(PageTree tree, IReadOnlyList<PageNode> places)
    {
        _tree = tree;
        Order = places;
        Elements = places.Select(place => place.Element!).ToHashSet();
        var open = new Stack<PageNode>();
        foreach (var place in places)
        {
            while (open.TryPeek(out var last) && !last.Holds(place))
                open.Pop();
            var around = open.TryPeek(out var outer) ? outer : null;
            _around.Add(place, around);
            if (around is not null)
                (_within.TryGetValue(around, out var inner) ? inner : _within[around] = []).Add(place);
            open.Push(place);
        }
    }

    /// <summary>The elements in the order of the page.</summary>
    public IReadOnlyList<PageNode> Order { get; }

    /// <summary>The same as elements of the document.</summary>
    public IReadOnlySet<IElement> Elements { get; }

    /// <summary>The nearest one around another.</summary>
    public PageNode? Around(PageNode place) => _around[place];

    /// <summary>The first directly within another.</summary>
    public PageNode? FirstWithin(PageNode place) => _within.TryGetValue(place, out var inner) ? inner[0] : null;

    /// <summary>Whether no other comment lies within a part of one.</summary>
    public bool IsOwn(PageNode part, PageNode place) => !_within.TryGetValue(place, out var inner) || !inner.Exists(part.Holds);

    /// <summary>The nodes of a comment without those of comments within it, in their order.</summary>
    public IEnumerable<PageNode> OwnNodes(PageNode place)
    {
        for (var i = place.Index; i < place.End;)
        {
            var node = _tree.Nodes[i];
            if (node != place && _around.ContainsKey(node))
            {
                i = node.End;
                continue;
            }
            yield return node;
            i++;
        }
    }
}
