using AngleSharp.Dom;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Places;

/// <summary>A page in which comments are sought. Used by one thread.</summary>
internal sealed class CommentPage(PageTree tree)
{
    private readonly Lazy<Dictionary<IElement, PageNode>> _nodes = new(() => tree.Nodes.Where(node => node.Element is not null).ToDictionary(node => node.Element!));

    private readonly Lazy<bool[]> _latest = new(() => Latest(tree));

    public PageTree Tree => tree;

    /// <summary>The page's body.</summary>
    public IElement Body => tree.Root.Element!;

    /// <summary>The node of an element, or the nearest around it that has one: what is never shown has none.</summary>
    public PageNode? NodeOf(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
        {
            if (_nodes.Value.TryGetValue(element, out var node))
                return node;
        }
        return null;
    }

    /// <summary>Whether a node is within a list of a site's latest comments, or is one.</summary>
    public bool IsOfLatest(PageNode node) => _latest.Value[node.Index];

    /// <summary>How many letters and digits a node shows, counted up to a limit.</summary>
    public int Letters(PageNode node, int limit)
    {
        var count = 0;
        for (var i = node.Index; i < node.End && count < limit; i++)
            count += tree.Nodes[i].Text?.Count(char.IsLetterOrDigit) ?? 0;
        return count;
    }

    private static bool[] Latest(PageTree tree)
    {
        var latest = new bool[tree.Nodes.Count];
        var end = 0;
        foreach (var node in tree.Nodes)
        {
            if (node.Index >= end && (node.Class is not null || node.Id is not null) && CommentSections.IsLatest(node))
                end = node.End;
            latest[node.Index] = node.Index < end;
        }
        return latest;
    }
}
