using AngleSharp.Dom;
using Search.Importing.Html.Text;

namespace Search.Importing.Html.Tree;

/// <summary>An element of a page, or a text in it, as far as a reader cares.</summary>
internal sealed class PageNode
{
    /// <summary>An element.</summary>
    public PageNode(IElement element, PageNode? parent, int index)
    {
        (Element, Name, Parent, Index, End) = (element, element.LocalName, parent, index, index + 1);
        Kind = HtmlElements.KindOf(Name);
    }

    /// <summary>A text.</summary>
    public PageNode(string text, PageNode parent, int index)
    {
        (Text, Name, Parent, Index, End) = (text, "", parent, index, index + 1);
    }

    /// <summary>The element; <see langword="null"/> for a text.</summary>
    public IElement? Element { get; }

    /// <summary>The words as they stand in the page; <see langword="null"/> for an element.</summary>
    public string? Text { get; }

    /// <summary>The element's name in lower case; empty for a text.</summary>
    public string Name { get; }

    /// <summary>What the element does to the text around it.</summary>
    public ElementKind Kind { get; }

    /// <summary>The element's classes as they are written; <see langword="null"/> without any.</summary>
    public string? Class { get; set; }

    /// <summary>The element's id.</summary>
    public string? Id { get; set; }

    /// <summary>What holds it; <see langword="null"/> for the root.</summary>
    public PageNode? Parent { get; }

    /// <summary>Its place among all nodes of the page, in their order.</summary>
    public int Index { get; }

    /// <summary>The place after the last node within it.</summary>
    public int End { get; set; }

    /// <summary>What its class, id, role and the like say it is for.</summary>
    public Hints Hints { get; set; }

    /// <summary>Whether it is not shown.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The nearest one first.</summary>
    public IEnumerable<PageNode> Ancestors
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent)
                yield return node;
        }
    }

    /// <summary>Whether a node lies within it, or is it.</summary>
    public bool Holds(PageNode other) => other.Index >= Index && other.Index < End;

    /// <summary>An attribute; <see langword="null"/> when it is not there.</summary>
    public string? this[string attribute] => Element?.GetAttribute(attribute);
}
