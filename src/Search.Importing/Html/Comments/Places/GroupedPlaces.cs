using System.Text.RegularExpressions;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Places;

/// <summary>
/// Finds comments by repetition, for systems that name them as nobody else does: elements with a class in common that has "comment" in it, and the items
/// of lists in a part of the page that is for comments.
/// </summary>
internal static partial class GroupedPlaces
{
    // The classes of a comment's parts are as frequent as the comment's own; the widest come first in the page.
    private const int MostGroups = 8;

    // Pages of systems that nobody knows have fewer comments; what repeats more often is something else, or means harm.
    private const int MostComments = 2000;

    /// <summary>Groups of places, the most likely first.</summary>
    public static IEnumerable<List<(PageNode Node, int End)>> Find(CommentPage page) =>
        ByClass(page).Concat(ByList(page).Take(MostGroups));

    private static IEnumerable<List<(PageNode, int)>> ByClass(CommentPage page)
    {
        var groups = new Dictionary<string, List<PageNode>>(StringComparer.Ordinal);
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Class is not { } names || !IsHolder(node) || node.IsHidden || !HasCommentIn(names))
                continue;
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(HasCommentIn))
                (groups.TryGetValue(name, out var group) ? group : groups[name] = []).Add(node);
        }
        // The name may be on a part of each comment only.
        return groups.Values.Where(group => group.Count is > 1 and <= MostComments && !page.IsOfLatest(group[0])).OrderByDescending(group => group.Count).ThenBy(group => group[0].Index).Take(MostGroups)
            .SelectMany(group => new[] { WithEnds(group), NumberedPlaces.Around(page, group) });
    }

    private static IEnumerable<List<(PageNode, int)>> ByList(CommentPage page)
    {
        foreach (var section in page.Tree.Nodes.Where(node => (node.Hints & Hints.Comments) != 0 && node.Parent is not null && CommentSections.IsSection(node) && !page.IsOfLatest(node)).Take(MostGroups))
        {
            for (var i = section.Index; i < section.End; i++)
            {
                var list = page.Tree.Nodes[i];
                var items = page.Tree.ChildrenOf(list).Where(child => IsHolder(child) && !child.IsHidden).ToList();
                if (items.Count > 1 && items.TrueForAll(item => item.Name == items[0].Name && (item.Name == "li" || item.Class is { Length: > 0 } && item.Class == items[0].Class)))
                {
                    yield return WithEnds(WithNested(page, section, items));
                    break;
                }
            }
        }
    }

    // Answers are items of lists within items.
    private static List<PageNode> WithNested(CommentPage page, PageNode section, List<PageNode> items)
    {
        var first = items[0];
        var isItem = items.ToHashSet();
        var (end, found) = (0, new List<PageNode>());
        for (var i = section.Index; i < section.End && found.Count < MostComments; i++)
        {
            var node = page.Tree.Nodes[i];
            if (isItem.Contains(node))
                end = node.End;
            if (isItem.Contains(node) || node.Element is not null && node.Name == first.Name && node.Class == first.Class && (i < end || first.Name != "li"))
                found.Add(node);
        }
        return found;
    }

    private static bool IsHolder(PageNode node) => node.Name is "div" or "li" or "article" or "section" or "tr" or "td" or "dl" or "blockquote" or "table" or "p" or "ul" or "ol";

    // Teasers of articles have counts of comments and links to them.
    private static bool HasCommentIn(string name) => Comment().IsMatch(name) && !Other().IsMatch(name);

    private static List<(PageNode, int)> WithEnds(IEnumerable<PageNode> nodes) => [.. nodes.Select(node => (node, node.End))];

    [GeneratedRegex("comment(?!s$)|kommentar(?!e$)", RegexOptions.IgnoreCase)]
    private static partial Regex Comment();

    [GeneratedRegex("count|link|icon|num|total|btn|button|form|bubble|share|tool|add|write|input|stat|reply|menu", RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
