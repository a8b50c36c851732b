using System.Text.RegularExpressions;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Places;

/// <summary>Tells the parts of a page that are for its comments.</summary>
internal static partial class CommentSections
{
    /// <summary>The parts of a page that say they are for comments, though none could be read.</summary>
    public static IEnumerable<PageNode> Of(PageTree tree)
    {
        foreach (var node in tree.Nodes)
        {
            if ((node.Hints & Hints.Comments) != 0 && node.Parent is not null && IsSection(node) && !HoldsArticle(tree, node))
                yield return node;
        }
    }

    /// <summary>What stands around comments and says that it belongs to them: headings, forms, buttons.</summary>
    public static PageNode? Around(PageTree tree, PageNode comment) =>
        comment.Ancestors.TakeWhile(node => node.Parent is not null).LastOrDefault(node => (node.Hints & Hints.Comments) != 0 && !HoldsArticle(tree, node));

    /// <summary>Whether a node's own names say that it is a list of a site's latest comments.</summary>
    public static bool IsLatest(PageNode node) => node.Parent is not null && (Latest().IsMatch(node.Class ?? "") || Latest().IsMatch(node.Id ?? ""));

    /// <summary>Whether an element's own names say that it holds comments.</summary>
    public static bool IsSection(PageNode node) => Section().IsMatch(node.Id ?? "") || (node.Class ?? "").Split(' ').Any(name => Section().IsMatch(name));

    // A section of comments has no headline of the first rank and never the page's <article> or main part.
    private static bool HoldsArticle(PageTree tree, PageNode node)
    {
        for (var i = node.Index; i < node.End; i++)
        {
            if (tree.Nodes[i].Name is "h1" or "main" || tree.Nodes[i].Name == "article" && (tree.Nodes[i].Hints & Hints.Comments) == 0 && (node.Hints & Hints.Article) != 0)
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^(?:the-?)?(?:comments?|respond|responses|disqus_thread|(?:[a-z0-9]{1,12}-?)?comments?-?(?:section|area|list|wrapper|container|block|thread|form|stream|items)|commentlist|discussion|livefyre.*|fb-comments|coral.*|reader-?comments|user-?comments|article-?comments|post-?comments|kommentare?|commentaires|comentarios)$", RegexOptions.IgnoreCase)]
    private static partial Regex Section();

    [GeneratedRegex(@"(?:recent|latest|newest|neueste)[-_]?(?:comment|kommentar|reader|commentaire|comentario|replies)|comments?[-_]?(?:latest|recent|teaser|preview)", RegexOptions.IgnoreCase)]
    private static partial Regex Latest();
}
