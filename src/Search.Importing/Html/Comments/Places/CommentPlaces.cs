using AngleSharp.Dom;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Places;

/// <summary>The places of a page's comments, and which lies within which.</summary>
internal sealed class CommentPlaces
{
    /// <summary>Takes elements of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="places">The elements, each with the place after the last node that belongs to it, in the order of the page.</param>
    public CommentPlaces(CommentPage page, IEnumerable<(PageNode Node, int End)> places)
    {
        Page = page;
        var open = new Stack<CommentPlace>();
        foreach (var (node, end) in places)
        {
            var place = new CommentPlace(node, end);
            while (open.TryPeek(out var last) && !last.Holds(node))
                open.Pop();
            if (open.TryPeek(out var around))
            {
                place.Around = around;
                around.Within.Add(place);
            }
            Order.Add(place);
            open.Push(place);
        }
    }

    public CommentPage Page { get; }

    /// <summary>The places in the order of the page.</summary>
    public List<CommentPlace> Order { get; } = [];

    /// <summary>The comment that begins before another, and the first that begins after its end.</summary>
    public (CommentPlace? Before, CommentPlace? After) Neighbours(CommentPlace place)
    {
        var index = FirstFrom(place.Node.Index);
        var after = FirstFrom(place.End);
        return (index > 0 ? Order[index - 1] : null, after < Order.Count ? Order[after] : null);
    }

    /// <summary>The nodes of a comment without those of comments within it, in their order; the first is its element.</summary>
    public IEnumerable<PageNode> OwnNodes(CommentPlace place)
    {
        var inner = 0;
        for (var i = place.Node.Index; i < place.End; i++)
        {
            while (inner < place.Within.Count && place.Within[inner].Node.Index < i)
                inner++;
            if (inner < place.Within.Count && place.Within[inner].Node.Index == i)
                i = place.Within[inner].End - 1;
            else
                yield return Page.Tree.Nodes[i];
        }
    }

    /// <summary>What selectors find in a comment but not in one within it, in the order of the page.</summary>
    /// <param name="place">The comment.</param>
    /// <param name="selector">Selectors of CSS; <c> || </c> parts alternatives, of which the first that finds anything counts. <see langword="null"/> finds nothing.</param>
    public IReadOnlyList<IElement> Select(CommentPlace place, string? selector)
    {
        foreach (var one in selector?.Split(" || ") ?? [])
        {
            var found = Elements(place).SelectMany(element => element.QuerySelectorAll(one)).Where(element => Page.NodeOf(element) is { } node && place.Owns(node)).ToList();
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    // By halving: a page may have as many comments as elements.
    private int FirstFrom(int node)
    {
        var (low, high) = (0, Order.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Order[middle].Node.Index < node)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private IEnumerable<IElement> Elements(CommentPlace place)
    {
        for (var i = place.Node.Index; i < place.End; i = Page.Tree.Nodes[i].End)
        {
            if (Page.Tree.Nodes[i].Element is { } element)
                yield return element;
        }
    }
}
