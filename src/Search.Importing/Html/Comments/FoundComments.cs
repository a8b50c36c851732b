using Search.Importing.Html.Comments.Places;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments;

/// <summary>The comments that a page's mark-up shows, and where they stand.</summary>
internal sealed class FoundComments
{
    private readonly bool[] _held;

    public FoundComments(PageTree tree, string how, IReadOnlyList<HtmlComment> comments, IEnumerable<CommentPlace> places)
    {
        (How, Comments) = (how, comments);
        _held = new bool[tree.Nodes.Count];
        PageNode? first = null;
        foreach (var place in places)
        {
            first ??= place.Node;
            Array.Fill(_held, true, place.Node.Index, place.End - place.Node.Index);
        }
        if (first is not null && CommentSections.Around(tree, first) is { } section)
            Hold(section);
    }

    /// <summary>None, though parts of the page may be for them.</summary>
    public FoundComments(PageTree tree, IEnumerable<PageNode> sections)
    {
        (How, Comments) = ("", []);
        _held = new bool[tree.Nodes.Count];
        foreach (var section in sections)
            Hold(section);
    }

    /// <summary>By which mark-up they were found; empty when there are none.</summary>
    public string How { get; }

    /// <summary>The comments in the order of the page.</summary>
    public IReadOnlyList<HtmlComment> Comments { get; }

    /// <summary>Whether a part of the page belongs to them.</summary>
    public bool Holds(PageNode node) => _held[node.Index];

    private void Hold(PageNode node) => Array.Fill(_held, true, node.Index, node.End - node.Index);
}
