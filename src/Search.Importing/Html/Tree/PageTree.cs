using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Search.Importing.Html.Text;

namespace Search.Importing.Html.Tree;

/// <summary>A page as a reader sees it, and aside from it what the page tells programs. Used by one thread.</summary>
internal sealed class PageTree
{
    private readonly List<PageNode> _nodes = [];

    private PageTree(IHtmlDocument document) => Document = document;

    /// <summary>The page as parsed.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>All nodes in the order of the page; the first is its body. Scripts, styles, controls and comments are not among them.</summary>
    public IReadOnlyList<PageNode> Nodes => _nodes;

    /// <summary>The page's body.</summary>
    public PageNode Root => _nodes[0];

    /// <summary>The <c>meta</c> elements, wherever they stand.</summary>
    public List<IElement> Metas { get; } = [];

    /// <summary>The <c>link</c> elements.</summary>
    public List<IElement> Links { get; } = [];

    /// <summary>The elements that are properties of an item of microdata or RDFa, in their order.</summary>
    public List<IElement> Items { get; } = [];

    /// <summary>Reads a page.</summary>
    public static PageTree Of(IHtmlDocument document, HintReader hints)
    {
        var tree = new PageTree(document);
        if (document.Head is { } head)
            tree.ReadHead(head);
        tree.ReadBody(document.Body ?? document.DocumentElement, hints);
        return tree;
    }

    private void ReadHead(IElement head)
    {
        foreach (var child in head.Children)
            ReadAside(child);
    }

    private bool ReadAside(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                Metas.Add(element);
                AddItem(element);
                return true;
            case "link":
                Links.Add(element);
                AddItem(element);
                return true;
            default:
                return false;
        }
    }

    private void AddItem(IElement element)
    {
        if (element.Attributes.Length > 0 && (element.HasAttribute("itemprop") || element.HasAttribute("property")))
            Items.Add(element);
    }

    private void ReadBody(IElement body, HintReader hints)
    {
        var root = new PageNode(body, null, 0) { Hints = hints.Of(body) };
        _nodes.Add(root);
        var open = new Stack<(PageNode Node, INodeList Children, int Next)>();
        open.Push((root, body.ChildNodes, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Children.Length)
            {
                at.Node.End = _nodes.Count;
                continue;
            }
            open.Push((at.Node, at.Children, at.Next + 1));
            switch (at.Children[at.Next])
            {
                case IText text when text.Data.Length > 0:
                    _nodes.Add(new PageNode(text.Data, at.Node, _nodes.Count));
                    break;
                case IElement element when !ReadAside(element) && !IsLeftOut(element):
                    var node = new PageNode(element, at.Node, _nodes.Count)
                    {
                        Hints = hints.Of(element),
                        IsHidden = at.Node.IsHidden || HtmlElements.IsHidden(element) || element.GetAttribute("aria-hidden") == "true",
                    };
                    _nodes.Add(node);
                    AddItem(element);
                    open.Push((node, element.ChildNodes, 0));
                    break;
            }
        }
    }

    // Pictures and rules have no words, but say where a gallery is or a text ends; the rest of what is not text says nothing.
    private static bool IsLeftOut(IElement element) =>
        HtmlElements.KindOf(element.LocalName) == ElementKind.Skipped && element.LocalName is not ("img" or "iframe" or "video" or "input" or "button" or "textarea" or "select");
}
