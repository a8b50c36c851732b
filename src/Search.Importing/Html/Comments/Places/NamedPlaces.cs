using System.Text.RegularExpressions;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Places;

/// <summary>Finds comments by elements that are each named a comment, whatever the system: <c>comment</c>, <c>comment-item</c>, <c>user-comment</c>.</summary>
internal static partial class NamedPlaces
{
    /// <summary>The places, in the order of the page.</summary>
    public static List<(PageNode Node, int End)> Find(CommentPage page)
    {
        var found = new List<(PageNode, int)>();
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Element is not null && node.Parent is not null && IsNamedComment(node) && !page.IsOfLatest(node))
                found.Add((node, node.End));
        }
        return found;
    }

    private static bool IsNamedComment(PageNode node)
    {
        if (node.Name is not ("div" or "li" or "article" or "section" or "tr" or "td" or "dl" or "dd" or "blockquote" or "table" or "p" or "ul" or "ol"))
            return false;
        return NumberedPlaces.IsNumbered(node)
            || (node.Hints & Hints.Comments) != 0 && node.Class is { } names && names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(name => OneComment().IsMatch(name));
    }

    [GeneratedRegex(@"^(?:[a-z]{1,20}[-_]{1,2})?(?:comment|reply|user-?comment|reader-?comment|comment-?(?:item|box|block|wrap(?:per)?|container|entry|post|row|single|node|thread|card|unit|list-?item)|comments?__?(?:item|comment|entry|node)|single-?comment|p-comment|u-comment)(?:--[a-z-]{1,20}|[-_]?\d{1,9})?$", RegexOptions.IgnoreCase)]
    private static partial Regex OneComment();
}
