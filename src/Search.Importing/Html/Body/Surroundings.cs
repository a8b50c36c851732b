using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Body;

/// <summary>What lies around each node of a page: figures, tables, lists, forms, and how deep it lies. Within the article's container only what lies within it counts.</summary>
internal sealed class Surroundings
{
    private readonly Around[] _around;

    /// <summary>Looks at every node once, from the outside in.</summary>
    public Surroundings(PageTree tree, PageNode container)
    {
        _around = new Around[tree.Nodes.Count];
        foreach (var node in tree.Nodes)
        {
            if (node == container)
                continue;
            var outer = node.Parent is { } parent ? _around[parent.Index] : default;
            _around[node.Index] = node.Text is not null ? outer : new Around(
                outer.InFigure || node.Name is "figure" or "figcaption",
                outer.InTable || node.Name == "table",
                outer.InForm || node.Name is "form" or "label" or "fieldset",
                outer.InQuote || node.Name == "blockquote",
                node.Name is "ul" or "ol" ? node : outer.List,
                outer.Depth + 1);
        }
    }

    /// <summary>What lies around a node.</summary>
    public Around Of(PageNode node) => _around[node.Index];

    /// <summary>What lies around a node, itself included.</summary>
    /// <param name="InFigure">Whether a picture with its caption does.</param>
    /// <param name="InTable">Whether a table does.</param>
    /// <param name="InForm">Whether a form does, or a part of one.</param>
    /// <param name="InQuote">Whether a quotation does.</param>
    /// <param name="List">The nearest list; <see langword="null"/> without one.</param>
    /// <param name="Depth">How many elements do.</param>
    public readonly record struct Around(bool InFigure, bool InTable, bool InForm, bool InQuote, PageNode? List, int Depth);
}
