using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Search.Importing.Html.Text;

namespace Search.Importing.Html.Tree;

/// <summary>A page as a reader sees it, and aside from it what the page tells programs. Used by one thread.</summary>
internal sealed class PageTree
{
    private readonly List<PageNode> _nodes = [];

    // A page repeats a few hundred names thousands of times.
    private readonly Dictionary<string, Hints> _hints = new(StringComparer.Ordinal);

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

    /// <summary>What is directly within a node.</summary>
    public IEnumerable<PageNode> ChildrenOf(PageNode node)
    {
        for (var i = node.Index + 1; i < node.End; i = _nodes[i].End)
            yield return _nodes[i];
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
        var root = new PageNode(body, null, 0);
        ReadAttributes(root, body, hints);
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
                case IElement element when !ReadAside(element):
                    if (Read(element, at.Node, hints) is { } node)
                        open.Push((node, element.ChildNodes, 0));
                    break;
            }
        }
    }

    private PageNode? Read(IElement element, PageNode parent, HintReader hints)
    {
        if (IsLeftOut(element.LocalName))
            return null;
        var node = new PageNode(element, parent, _nodes.Count) { IsHidden = parent.IsHidden };
        ReadAttributes(node, element, hints);
        _nodes.Add(node);
        return node;
    }

    // One walk over the attributes: each look-up by name would be one.
    private void ReadAttributes(PageNode node, IElement element, HintReader hints)
    {
        var attributes = element.Attributes;
        var isItem = false;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "class":
                    node.Class = attribute.Value;
                    node.Hints |= HintsOf(node.Class, hints);
                    break;
                case "id":
                    node.Id = attribute.Value;
                    node.Hints |= HintsOf(node.Id, hints);
                    break;
                case "role":
                    node.Hints |= HintsOf(attribute.Value, hints);
                    break;
                case "itemprop":
                    node.Hints |= HintsOf(attribute.Value, hints);
                    isItem = true;
                    break;
                case "property":
                    isItem = true;
                    break;
                case "hidden":
                    node.IsHidden = true;
                    break;
                case "style":
                    node.IsHidden |= HtmlElements.Hides(attribute.Value);
                    break;
                case "aria-hidden":
                    node.IsHidden |= attribute.Value == "true";
                    break;
            }
        }
        if (isItem)
            Items.Add(element);
    }

    private Hints HintsOf(string names, HintReader reader)
    {
        if (!_hints.TryGetValue(names, out var hints))
            _hints.Add(names, hints = reader.Of(names));
        return hints;
    }

    // Pictures and rules have no words, but say where a gallery is or a text ends; the rest of what is not text says nothing.
    private static bool IsLeftOut(string name) =>
        HtmlElements.KindOf(name) == ElementKind.Skipped && name is not ("img" or "iframe" or "video" or "input" or "button" or "textarea" or "select");
}
