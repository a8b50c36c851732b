using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Search.Archive;
using Search.Importing.Html.Text;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments;

/// <summary>
/// Finds comments by what most systems have in common: elements that are each named a comment, with a name or a date and a text of their own, one within
/// another where it answers it.
/// </summary>
internal static partial class CommonComments
{
    // Buttons and counters of one comment are words; a text is more, or ends as sentences do.
    private const int LongestField = 120;

    /// <summary>The comments of a page in their order.</summary>
    public static List<HtmlComment> Read(PageTree tree)
    {
        var places = Candidates(tree);
        var comments = new List<HtmlComment>();
        var byPlace = new Dictionary<PageNode, HtmlComment>();
        foreach (var place in places.Order)
        {
            if (Read(place, places) is not { } comment)
                continue;
            comment.Parent = Parent(place, places, byPlace);
            byPlace.Add(place, comment);
            comments.Add(comment);
        }
        // Something that is called a comment once and answers to nobody may be anything; a name and a date make it one.
        return comments.Count == 1 && (comments[0].Author is null || comments[0].Published is null) ? [] : comments;
    }

    /// <summary>The parts of a page that say they are for comments, though none could be read.</summary>
    public static IEnumerable<PageNode> Places(PageTree tree)
    {
        foreach (var node in tree.Nodes)
        {
            if ((node.Hints & Hints.Comments) != 0 && node.Parent is not null && IsSection(node) && !HoldsArticle(tree, node))
                yield return node;
        }
    }

    /// <summary>What stands around comments and says that it belongs to them.</summary>
    public static IEnumerable<PageNode> Around(PageTree tree, IReadOnlyList<PageNode> comments)
    {
        var widest = comments[0].Ancestors.TakeWhile(node => node.Parent is not null).LastOrDefault(node => (node.Hints & Hints.Comments) != 0 && !HoldsArticle(tree, node));
        if (widest is not null)
            yield return widest;
    }

    private static bool IsSection(PageNode node) => Section().IsMatch(node.Id ?? "") || (node.Class ?? "").Split(' ').Any(name => Section().IsMatch(name));

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

    private static CommentPlaces Candidates(PageTree tree)
    {
        var found = new List<PageNode>();
        foreach (var node in tree.Nodes)
        {
            if (node.Element is not null && node.Parent is not null && !node.IsHidden && IsNamedComment(node))
                found.Add(node);
        }
        return new CommentPlaces(tree, found);
    }

    private static bool IsNamedComment(PageNode node)
    {
        if (node.Name is not ("div" or "li" or "article" or "section" or "tr" or "td" or "dl" or "dd" or "blockquote" or "table" or "p" or "ul" or "ol"))
            return false;
        if (node.Id is [.., >= '0' and <= '9'] id && NumberedComment().IsMatch(id))
            return true;
        return (node.Hints & Hints.Comments) != 0 && node.Class is { } names && names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(name => OneComment().IsMatch(name));
    }

    private static HtmlComment? Read(PageNode place, CommentPlaces places)
    {
        IElement? author = null, text = null;
        PartialDate? date = null;
        string? name = null;
        foreach (var node in places.OwnNodes(place))
        {
            if (node.Element is not { } element || node == place)
                continue;
            var names = $"{node.Class} {node["itemprop"]} {node["rel"]}";
            if (name is null && (AuthorClass().IsMatch(names) || node.Name == "cite") && Length(element) <= LongestField && CommentFields.Author(element) is { } found)
                (author, name) = (element, found);
            if (date is null && (node.Name == "time" || DateClass().IsMatch(names)) && Length(element) <= LongestField)
                date = CommentFields.Date(element);
            if (text is null && TextClass().IsMatch(names) && !CommentRest.IsApart(names) && places.IsOwn(node, place) && Length(element) > 0)
                text = element;
        }
        if (name is null && date is null)
            return null;
        var body = text is not null && !IsWithin(author, text) ? HtmlText.Of(text) : CommentRest.Of(place.Element!, author, places.Elements.Contains);
        return body.Length == 0 ? null : new HtmlComment { Element = place.Element, Id = RuledComments.IdOf(place.Element!), Author = name, Published = date, Text = body };
    }

    private static HtmlComment? Parent(PageNode place, CommentPlaces places, Dictionary<PageNode, HtmlComment> byPlace)
    {
        for (var at = places.Around(place); at is not null; at = places.Around(at))
        {
            if (byPlace.TryGetValue(at, out var around))
                return around;
            // A wrapper whose first comment is its own, the others in a list of answers beside it.
            if (places.FirstWithin(at) is { } first && first != place && byPlace.TryGetValue(first, out var beside) && !first.Holds(place) && IsListOfAnswers(place, at))
                return beside;
        }
        return null;
    }

    private static bool IsListOfAnswers(PageNode place, PageNode wrapper) =>
        place.Ancestors.TakeWhile(node => node != wrapper).Any(node => node.Class is { } names && Answers().IsMatch(names) || node.Name is "ul" or "ol" && wrapper.Name == "li");

    private static int Length(IElement element) => element.TextContent.AsSpan().Trim().Length;

    private static bool IsWithin(IElement? element, IElement outer)
    {
        for (; element is not null; element = element.ParentElement)
        {
            if (element == outer)
                return true;
        }
        return false;
    }

    // A "c" with a few digits is any element of TYPO3; comments of Blogger have nineteen.
    [GeneratedRegex(@"^(?:li-|div-|dsq-|wp-)?(?:(?:comment|cmt|reply)[-_]?\d+|c[-_]\d+|c\d{10,})$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberedComment();

    [GeneratedRegex(@"^(?:[a-z]{1,20}[-_]{1,2})?(?:comment|reply|user-?comment|reader-?comment|comment-?(?:item|box|block|wrap(?:per)?|container|entry|post|row|single|node|thread|card|unit)|comments?__?(?:item|comment|entry|node)|single-?comment|h-cite|p-comment|u-comment)(?:--[a-z-]{1,20}|[-_]?\d{1,9})?$", RegexOptions.IgnoreCase)]
    private static partial Regex OneComment();

    [GeneratedRegex(@"^(?:the-?)?(?:comments?|respond|responses|disqus_thread|comments?-?(?:section|area|list|wrapper|container|block|thread|form|stream)|commentlist|discussion|livefyre.*|fb-comments|coral.*|reader-?comments|user-?comments|article-?comments|post-?comments)$", RegexOptions.IgnoreCase)]
    private static partial Regex Section();

    [GeneratedRegex(@"(?:^|[\s_-])(?:author|commenter|username|user-?name|user|fn|nick(?:name)?|poster|by|byline|screen-?name|display-?name|comment-?author|p-author|(?:comment|user)[-_]?name)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorClass();

    [GeneratedRegex(@"(?:^|[\s_-])(?:date|time|timestamp|timeago|time-ago|when|posted|published|datepublished|datecreated|comment-?(?:date|time|meta|metadata)|commentmetadata|dt-published|permalink|created)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex DateClass();

    [GeneratedRegex(@"(?:^|[\s_-])(?:comment-?(?:content|text|body|message|copy|txt|inner-?text)|commenttext|commentbody|content|text|body|message|copy|bd|e-content|p-content|post-?message)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex TextClass();

    [GeneratedRegex(@"(?:^|[\s_-])(?:children|replies|answers|responses|thread|nested|subcomments|child|descendants)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Answers();
}
