using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Places;

/// <summary>Where one comment stands: an element, and perhaps those beside it that follow.</summary>
/// <param name="node">The element, or the first of several beside one another.</param>
/// <param name="end">The place after the last node of all of them.</param>
internal sealed class CommentPlace(PageNode node, int end)
{
    public PageNode Node => node;

    /// <summary>The place after the last node.</summary>
    public int End => end;

    /// <summary>The nearest comment around it.</summary>
    public CommentPlace? Around { get; set; }

    /// <summary>The comments directly within it, in their order.</summary>
    public List<CommentPlace> Within { get; } = [];

    /// <summary>Whether a node is a part of it, or of a comment within it.</summary>
    public bool Holds(PageNode other) => other.Index >= node.Index && other.Index < end;

    /// <summary>Whether a node is a part of it and of no comment within it.</summary>
    public bool Owns(PageNode other) => Holds(other) && !(FirstFrom(other.Index + 1) is > 0 and var after && Within[after - 1].Holds(other));

    /// <summary>Whether a node is its own and no comment lies within that.</summary>
    public bool OwnsWhole(PageNode other) => Owns(other) && !(FirstFrom(other.Index) is var first && first < Within.Count && other.Holds(Within[first].Node));

    // By halving: a comment may have as many answers as the page has elements.
    private int FirstFrom(int index)
    {
        var (low, high) = (0, Within.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Within[middle].Node.Index < index)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
