using System.Text.RegularExpressions;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Places;

/// <summary>
/// Finds comments by the marks that links to them lead to: <c>id="comment-12"</c>, <c>&lt;a name="c12"&gt;</c>. A mark may be on the comment, within it, or
/// before it.
/// </summary>
internal static partial class NumberedPlaces
{
    // A heading with a name and a date has hardly more letters.
    private const int LettersOfHeading = 60;

    // A comment has fewer parts; a page may have any number of items.
    private const int MostNeighbours = 20;

    /// <summary>The places, in the order of the page.</summary>
    public static List<(PageNode Node, int End)> Find(CommentPage page) => Around(page, Marks(page));

    /// <summary>The places of comments that each have one mark, in it or before it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="marks">The marks, in its order.</param>
    public static List<(PageNode Node, int End)> Around(CommentPage page, IReadOnlyList<PageNode> marks)
    {
        var found = new List<(PageNode Node, int End)>();
        var taken = new HashSet<PageNode>();
        var widths = new List<int>();
        for (var i = 0; i < marks.Count; i++)
        {
            var holder = Holder(page, marks, i);
            if (page.IsOfLatest(holder) || !taken.Add(holder))
                continue;
            found.Add((holder, page.Letters(holder, LettersOfHeading) < LettersOfHeading ? Following(page, holder, marks, i, widths) : holder.End));
        }
        return found;
    }

    /// <summary>Whether an element's id numbers a comment.</summary>
    public static bool IsNumbered(PageNode node) => IsMark(node, node.Id);

    /// <summary>The number of a comment in what it is called, which may have letters of a hexadecimal number.</summary>
    public static string NumberOf(string id) => Number().Match(id).Value;

    // The first mark of each number: themes repeat it on wrappers and on the text.
    private static List<PageNode> Marks(CommentPage page)
    {
        var marks = new List<PageNode>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Element is null || node.Name is "input" or "textarea" or "button" or "form" or "ul" or "ol")
                continue;
            var name = IsNumbered(node) ? node.Id : node.Name == "a" && node["name"] is { } anchor && IsMark(node, anchor) ? anchor : null;
            if (name is not null && taken.Add(NumberOf(name)))
                marks.Add(node);
        }
        return marks;
    }

    // "c12" may be anything; among comments it is one.
    private static bool IsMark(PageNode node, string? name) =>
        name is [.., >= '0' and <= '9' or >= 'a' and <= 'f'] && (Marked().IsMatch(name) || Short().IsMatch(name) && node.Ancestors.Prepend(node).Any(around => (around.Hints & Hints.Comments) != 0));

    private static PageNode Holder(CommentPage page, IReadOnlyList<PageNode> marks, int index)
    {
        var holder = marks[index];
        if (page.Letters(holder, LettersOfHeading) >= LettersOfHeading)
            return holder;
        while (holder.Parent is { Parent: not null } parent)
        {
            var isFirst = index == 0 || !parent.Holds(marks[index - 1]);
            var isOnly = isFirst && (index + 1 == marks.Count || !parent.Holds(marks[index + 1]));
            if (isFirst && IsItem(parent) && HasNumberedNeighbours(page, parent, marks))
                return parent;
            // The first of a list is not the list.
            if (!isOnly || marks.Count == 1 && page.Letters(holder, LettersOfHeading) >= LettersOfHeading || HoldsOther(page, parent))
                return holder;
            holder = parent;
        }
        return holder;
    }

    private static bool IsItem(PageNode node) => node.Name is "li" or "article" or "dd" or "tr";

    // The parts of one comment may be a list themselves: then one of its items alone has a mark.
    private static bool HasNumberedNeighbours(CommentPage page, PageNode item, IReadOnlyList<PageNode> marks)
    {
        var neighbours = page.Tree.ChildrenOf(item.Parent!).Where(child => child.Name == item.Name).Take(MostNeighbours).ToList();
        return neighbours.Count == 1 || neighbours.Count(neighbour => HoldsAny(neighbour, marks)) > 1;
    }

    private static bool HoldsAny(PageNode node, IReadOnlyList<PageNode> marks)
    {
        var (low, high) = (0, marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].Index < node.Index)
                low = middle + 1;
            else
                high = middle;
        }
        return low < marks.Count && node.Holds(marks[low]);
    }

    private static bool HoldsOther(CommentPage page, PageNode node)
    {
        for (var i = node.Index; i < node.End; i++)
        {
            if (page.Tree.Nodes[i].Name is "h1" or "main" or "form")
                return true;
        }
        return false;
    }

    // A mark before a comment: what follows up to the next mark is the comment, of the last as much as of the others.
    private static int Following(CommentPage page, PageNode holder, IReadOnlyList<PageNode> marks, int index, List<int> widths)
    {
        var end = holder.End;
        var width = 1;
        for (var i = holder.End; i < holder.Parent!.End; i = page.Tree.Nodes[i].End)
        {
            var neighbour = page.Tree.Nodes[i];
            if (index + 1 < marks.Count && neighbour.Holds(marks[index + 1]))
            {
                widths.Add(width);
                return end;
            }
            if (neighbour.Element is null)
                continue;
            if (widths.Count > 0 && width == widths.Max() || index + 1 == marks.Count && widths.Count == 0)
                break;
            end = neighbour.End;
            width++;
        }
        return end;
    }

    [GeneratedRegex(@"^(?!.{0,24}(?:add|reply|form|edit|delete|show|count|link|like|vote|recent|latest|respond|new|report|flag|rate|rating|hide|num|more|toggle|btn)[-_])(?:[a-z]{1,12}[-_]{1,2}){0,2}(?:comment|cmt|kommentar|commentaire|comentario|commento|reactie|corresp-c|pcomment|idcomment|isso|remark42__comment)(?:[-_]?(?:id|card|wrap|wrapper|box|item|body|container))?[-_]{0,2}(?:\d{1,12}|6a[0-9a-f]{10,30}|[0-9a-f]{8}-[0-9a-f-]{4,27})$", RegexOptions.IgnoreCase)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?:c|comm|reply|com)[-_]?\d{1,20}$", RegexOptions.IgnoreCase)]
    private static partial Regex Short();

    [GeneratedRegex(@"(?:6a[0-9a-f]{10,30}|[0-9a-f]{8}-[0-9a-f-]{4,27}|\d+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
