using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments;

/// <summary>The comments that a page's mark-up shows, and where they stand.</summary>
internal sealed class FoundComments
{
    private readonly bool[] _held;

    public FoundComments(PageTree tree, string how, IReadOnlyList<HtmlComment> comments, IEnumerable<PageNode> places)
    {
        (How, Comments) = (how, comments);
        _held = new bool[tree.Nodes.Count];
        foreach (var place in places)
            Array.Fill(_held, true, place.Index, place.End - place.Index);
    }

    /// <summary>By which mark-up they were found; empty when there are none.</summary>
    public string How { get; }

    /// <summary>The comments in the order of the page.</summary>
    public IReadOnlyList<HtmlComment> Comments { get; }

    /// <summary>Whether a part of the page belongs to them.</summary>
    public bool Holds(PageNode node) => _held[node.Index];
}
