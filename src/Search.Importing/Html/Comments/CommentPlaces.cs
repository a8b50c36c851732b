using AngleSharp.Dom;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments;

/// <summary>Elements that are each named a comment, and which lies within which.</summary>
internal sealed class CommentPlaces
{
    private readonly Dictionary<PageNode, PageNode?> _around = [];
    private readonly Dictionary<PageNode, List<PageNode>> _within = [];

    /// <summary>Takes elements in the order of the page.</summary>
    public CommentPlaces(IReadOnlyList<PageNode> places)
    {
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
        var open = new Stack<PageNode>([place]);
        while (open.TryPop(out var node))
        {
            if (node != place && _around.ContainsKey(node))
                continue;
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
                open.Push(node.Children[i]);
        }
    }
}
