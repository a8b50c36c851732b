using System.Globalization;
using System.Text.RegularExpressions;
using Search.Importing.Html.Comments.Places;
using Search.Importing.Html.Comments.Words;
using Search.Importing.Html.Rules;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Threads;

/// <summary>Finds which comment each comment of a page answers.</summary>
/// <remarks>
/// In this order: what an attribute or a link says; how deep it stands, where the system says that by a number; what it lies within; how deep its class or its
/// margin puts it. Used by one thread.
/// </remarks>
internal sealed partial class CommentThreading
{
    private const int LongestLink = 80;

    private readonly CommentPlaces _places;
    private readonly CommentRule? _rule;
    private readonly IReadOnlyList<HtmlComment> _comments;
    private readonly Dictionary<CommentPlace, HtmlComment> _byPlace;
    private readonly Dictionary<string, HtmlComment> _byId = new(StringComparer.Ordinal);

    private CommentThreading(CommentPlaces places, IReadOnlyList<HtmlComment> comments, CommentRule? rule)
    {
        (_places, _comments, _rule) = (places, comments, rule);
        _byPlace = comments.ToDictionary(comment => comment.Place!);
        foreach (var comment in comments)
        {
            if (comment.Place!.Node.Id is { Length: > 0 } own)
                _byId.TryAdd(own, comment);
        }
        foreach (var comment in comments.Where(comment => comment.Id is not null))
        {
            _byId.TryAdd(comment.Id!, comment);
            if (Number().Match(comment.Id!) is { Success: true } number)
                _byId.TryAdd(number.Value, comment);
        }
    }

    /// <summary>Gives each comment its parent.</summary>
    /// <param name="places">The places of the page.</param>
    /// <param name="comments">The comments in the order of the page, gaps among them.</param>
    /// <param name="rule">The rule they were found by.</param>
    public static void Link(CommentPlaces places, IReadOnlyList<HtmlComment> comments, CommentRule? rule)
    {
        var threading = new CommentThreading(places, comments, rule);
        var depths = threading.Depths();
        var above = new List<(double Depth, HtmlComment Comment)>();
        foreach (var comment in comments)
        {
            var stated = threading.Stated(comment);
            var around = rule?.Levels.Count > 0 ? null : threading.Around(comment.Place!);
            HtmlComment? shallower = null;
            if (depths is not null)
            {
                above.RemoveAll(entry => entry.Depth >= depths[comment]);
                shallower = above.Count > 0 ? above[^1].Comment : null;
                above.Add((depths[comment], comment));
            }
            comment.Parent = stated ?? around ?? shallower;
        }
    }

    private HtmlComment? Stated(HtmlComment comment)
    {
        foreach (var node in _places.OwnNodes(comment.Place!).Where(node => node.Element is not null))
        {
            foreach (var attribute in new[] { "data-parent-id", "data-parentid", "data-parent-comment-id", "data-parent", "data-in-reply-to", "data-reply-to-id", "data-parent-post-id", "parentid" })
            {
                if (node[attribute] is { Length: > 0 } id && Earlier(id, comment) is { } parent)
                    return parent;
            }
            if (node.Name == "aside" && node["data-post"] is { Length: > 0 } quoted && Earlier("post_" + quoted, comment) is { } source)
                return source;
            if (node.Name == "a" && node["href"] is { } address && address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark && IsLinkToAnswered(node) && Earlier(address[(mark + 1)..], comment) is { } answered)
                return answered;
        }
        foreach (var link in _places.Select(comment.Place!, _rule?.ReplyTo))
        {
            if (link.GetAttribute("href") is { } address && Earlier(address[(address.LastIndexOf('#') + 1)..], comment) is { } answered)
                return answered;
            comment.ReplyTo ??= HeadingLine.BuiltIn.Name(link.TextContent, Dates.DateOrder.Unknown);
        }
        return null;
    }

    private HtmlComment? Earlier(string id, HtmlComment comment)
    {
        var found = _byId.GetValueOrDefault(id) ?? (!id.StartsWith("post_", StringComparison.Ordinal) && Number().Match(id) is { Success: true } number ? _byId.GetValueOrDefault(number.Value) : null);
        return found is not null && found != comment && found.Place!.Node.Index < comment.Place!.Node.Index ? found : null;
    }

    private bool IsLinkToAnswered(PageNode link)
    {
        if (AnsweredClass().IsMatch(link.Class ?? ""))
            return true;
        var text = string.Concat(_places.Page.Tree.Nodes.Skip(link.Index).Take(link.End - link.Index).Select(node => node.Text));
        return text.Length <= LongestLink && (CommentWords.BuiltIn.ReplyTo.Has(text) || Phrases.Plain(text) is "parent") || link["title"] is { } title && CommentWords.BuiltIn.ReplyTo.Has(title)
            || PrecedingText(link) is { } before && CommentWords.BuiltIn.ReplyTo.Has(before);
    }

    // "In reply to" may stand before the link, in the same line.
    private string? PrecedingText(PageNode link) =>
        link.Index > 0 && _places.Page.Tree.Nodes[link.Index - 1].Text is { Length: <= LongestLink } text ? text : null;

    private HtmlComment? Around(CommentPlace place)
    {
        for (var at = place.Around; at is not null; at = at.Around)
        {
            if (_byPlace.TryGetValue(at, out var around))
                return around;
            // A wrapper whose first comment is its own, the others in a list of answers beside it.
            if (at.Within[0] is var first && first != place && !first.Holds(place.Node) && _byPlace.TryGetValue(first, out var beside) && IsListOfAnswers(place, at.Node))
                return beside;
        }
        return Beside(place);
    }

    // A list of answers that follows its comment, neither within it nor in a wrapper of both.
    private HtmlComment? Beside(CommentPlace place)
    {
        var list = place.Node.Ancestors.TakeWhile(node => node != place.Around?.Node).FirstOrDefault(node => node.Class is { } names && AnswersBeside().IsMatch(names));
        if (list?.Parent is null)
            return null;
        CommentPlace? last = null;
        foreach (var other in _places.Order.TakeWhile(other => other.Node.Index < list.Index))
            last = list.Parent.Holds(other.Node) && _byPlace.ContainsKey(other) && other.Around == place.Around ? other : last;
        return last is null ? null : _byPlace[last];
    }

    private static bool IsListOfAnswers(CommentPlace place, PageNode wrapper) =>
        place.Node.Ancestors.TakeWhile(node => node != wrapper).Any(node => node.Class is { } names && Answers().IsMatch(names) || node.Name is "ul" or "ol" && wrapper.Name == "li");

    // How deep each comment stands, when the page says it of some and not all are alike.
    private Dictionary<HtmlComment, double>? Depths()
    {
        var levels = _rule?.Levels ?? [];
        if (levels.Count > 0)
            return _comments.ToDictionary(comment => comment, comment => levels.Select(level => Depth(comment.Place!, level)).FirstOrDefault(depth => depth is not null) ?? 0);
        foreach (var read in new Func<PageNode, double?>[] { ByAttribute, ByClass, ByMargin })
        {
            var depths = _comments.Select(comment => (Comment: comment, Depth: Shell(comment.Place!).Select(read).FirstOrDefault(depth => depth is not null))).ToList();
            if (depths.Select(entry => entry.Depth ?? 0).Distinct().Count() > 1 && depths.Count(entry => entry.Depth is not null) * 2 >= depths.Count || read == ByMargin && depths.Exists(entry => entry.Depth > 0))
                return depths.ToDictionary(entry => entry.Comment, entry => entry.Depth ?? 0);
        }
        return null;
    }

    // The comment's element and what is around it and around no other comment.
    private IEnumerable<PageNode> Shell(CommentPlace place)
    {
        var (before, after) = _places.Neighbours(place);
        yield return place.Node;
        foreach (var node in place.Node.Ancestors)
        {
            if (node.Parent is null || before is not null && node.Holds(before.Node) || after is not null && node.Holds(after.Node))
                yield break;
            yield return node;
        }
    }

    private double? Depth(CommentPlace place, CommentLevelRule level)
    {
        var element = place.Node.Element!;
        var holder = level.Around is { } around ? element.ParentElement?.Closest(around) : level.Selector.Length == 0 ? element : _places.Select(place, level.Selector) is [var first, ..] ? first : null;
        // One second bounds what a pattern from a person's own file may cost.
        return holder?.GetAttribute(level.Attribute) is { } value
            && Regex.Match(value, level.Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is { Success: true } match
            && int.TryParse(match.Groups["level"].ValueSpan, out var depth) ? depth : null;
    }

    private static double? ByAttribute(PageNode node)
    {
        foreach (var attribute in new[] { "data-depth", "data-level", "data-indent", "data-nesting", "data-nest-level", "data-comment-depth", "aria-level", "depth", "indent" })
        {
            if (node[attribute] is { } value && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var depth))
                return depth;
        }
        return null;
    }

    private static double? ByClass(PageNode node) =>
        node.Class is { } names && Level().Match(names) is { Success: true } match && int.TryParse(match.Groups["level"].ValueSpan, out var depth) ? depth : null;

    private static double? ByMargin(PageNode node) =>
        node["style"] is { } style && Margin().Match(style) is { Success: true } match && double.TryParse(match.Groups["width"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var width) ? width : null;

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:^|[\s_-])(?:parent-?link|in-?reply-?to|reply-?to|replied-?to|u-in-reply-to|replying-to)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex AnsweredClass();

    [GeneratedRegex(@"(?:^|[\s_-])(?:children|replies|answers|responses|thread|nested|subcomments|child|descendants|sub-?comments?|reply-?list|indented)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Answers();

    [GeneratedRegex(@"(?:children|replies|answers|responses|sub-?comments?|reply-?list|(?:^|[\s_-])indented)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex AnswersBeside();

    [GeneratedRegex(@"(?:^|[\s_-])(?:depth|level|indent|indented|nest|nesting|niveau|nivel|ebene|lvl|tier)[-_]?(?<level>\d{1,2})(?:$|\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    [GeneratedRegex(@"(?:margin|padding)-left\s{0,3}:\s{0,3}(?<width>\d{1,4}(?:\.\d{1,4})?)\s?(?:px|em|rem|%|pt)", RegexOptions.IgnoreCase)]
    private static partial Regex Margin();
}
