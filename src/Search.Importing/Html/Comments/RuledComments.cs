using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Search.Importing.Html.Rules;
using Search.Importing.Html.Text;

namespace Search.Importing.Html.Comments;

/// <summary>Reads comments by a rule: selectors for the comment and its parts.</summary>
internal static class RuledComments
{
    /// <summary>The comments of a page that a rule finds, in their order.</summary>
    /// <param name="root">The page's body.</param>
    /// <param name="rule">The rule.</param>
    public static List<HtmlComment> Read(IElement root, CommentRule rule)
    {
        var elements = root.QuerySelectorAll(rule.Comment).Skip(rule.FirstIsArticle ? 1 : 0).ToList();
        var places = elements.ToHashSet();
        var comments = new List<HtmlComment>();
        var byElement = new Dictionary<IElement, HtmlComment>();
        var byId = new Dictionary<string, HtmlComment>(StringComparer.Ordinal);
        var above = new List<(int Level, HtmlComment Comment)>();
        foreach (var element in elements)
        {
            if (Text(element, rule, places) is not { } text)
                continue;
            var comment = new HtmlComment
            {
                Element = element,
                Id = IdOf(element),
                Author = Own(element, rule.Author, places).Select(CommentFields.Author).FirstOrDefault(name => name is not null),
                Published = Own(element, rule.Date, places).Select(CommentFields.Date).FirstOrDefault(date => date is not null),
                Votes = Own(element, rule.Votes, places).Select(CommentFields.Votes).FirstOrDefault(votes => votes is not null),
                Text = text,
            };
            comment.Parent = Parent(element, rule, places, byElement, byId, above, comment);
            byElement.Add(element, comment);
            if (comment.Id is not null)
                byId.TryAdd(comment.Id, comment);
            comments.Add(comment);
        }
        return comments;
    }

    /// <summary>What a comment is called on its page.</summary>
    public static string? IdOf(IElement element)
    {
        foreach (var attribute in new[] { "data-comment-id", "data-commentid", "data-fullname", "data-post-id", "data-id", "id" })
        {
            if (element.GetAttribute(attribute) is { Length: > 0 and <= 100 } id)
                return id;
        }
        return null;
    }

    private static string? Text(IElement element, CommentRule rule, HashSet<IElement> places)
    {
        // A text may be in several pieces, such as paragraphs that are each marked.
        var pieces = Own(element, rule.Text, places).ToHashSet();
        var text = string.Join("\n\n", pieces.Where(piece => Nearest(piece.ParentElement, pieces) is null).Select(piece => HtmlText.Of(piece)).Where(piece => piece.Length > 0));
        if (text.Length == 0 && pieces.Count == 0)
            text = CommentRest.Of(element, Own(element, rule.Author, places).FirstOrDefault(), places.Contains);
        return text.Length == 0 ? null : text;
    }

    // What selectors find within a comment but not within an answer to it.
    private static IEnumerable<IElement> Own(IElement comment, string? selector, HashSet<IElement> places)
    {
        if (selector is null)
            yield break;
        // Alternatives in their order: the first that finds anything counts.
        foreach (var one in selector.Split(" || "))
        {
            var found = false;
            foreach (var element in comment.QuerySelectorAll(one))
            {
                if (Nearest(element, places) != comment)
                    continue;
                found = true;
                yield return element;
            }
            if (found)
                yield break;
        }
    }

    private static IElement? Nearest(IElement? element, HashSet<IElement> places)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (places.Contains(at))
                return at;
        }
        return null;
    }

    private static HtmlComment? Parent(
        IElement element, CommentRule rule, HashSet<IElement> places, Dictionary<IElement, HtmlComment> byElement, Dictionary<string, HtmlComment> byId, List<(int Level, HtmlComment Comment)> above, HtmlComment comment)
    {
        foreach (var link in Own(element, rule.ReplyTo, places))
        {
            if (link.GetAttribute("href") is { } address && byId.TryGetValue(address[(address.LastIndexOf('#') + 1)..], out var answered))
                return answered;
        }
        if (rule.Levels.Count > 0)
        {
            var depth = rule.Levels.Select(level => Depth(element, level)).FirstOrDefault(depth => depth is not null) ?? 0;
            while (above.Count > 0 && above[^1].Level >= depth)
                above.RemoveAt(above.Count - 1);
            var parent = above.Count > 0 ? above[^1].Comment : null;
            above.Add((depth, comment));
            return parent;
        }
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (byElement.TryGetValue(at, out var around))
                return around;
        }
        return null;
    }

    private static int? Depth(IElement element, CommentLevelRule level)
    {
        var holder = level.Around is { } around ? element.ParentElement?.Closest(around) : level.Selector.Length == 0 ? element : element.QuerySelector(level.Selector);
        // One second bounds what a pattern from a person's own file may cost.
        return holder?.GetAttribute(level.Attribute) is { } value
            && Regex.Match(value, level.Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is { Success: true } match
            && int.TryParse(match.Groups["level"].ValueSpan, out var depth) ? depth : null;
    }
}
