using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Html.Comments.Places;
using Search.Importing.Html.Comments.Words;
using Search.Importing.Html.Facts;
using Search.Importing.Html.Rules;
using Search.Importing.Html.Text;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Parts;

/// <summary>Reads a comment's parts: by a rule where there is one, else by what most systems have in common. Used by one thread.</summary>
/// <param name="places">The comments of the page.</param>
/// <param name="order">How the page orders the numbers of dates.</param>
internal sealed partial class CommentPartReader(CommentPlaces places, DateOrder order)
{
    // Names and dates are short; what is longer holds them among other things.
    private const int LongestField = 120;
    private const int LinesOfHeading = 3;
    private const int MostLinesAround = 10;

    private static readonly string[] Ids = ["data-comment-id", "data-commentid", "data-fullname", "data-post-id", "data-id", "id", "name"];

    private static readonly string[] StatedNames = ["data-author", "data-username", "data-user-name", "data-commenter"];

    // What is stated aside of what is shown; most pages have none.
    private readonly Lazy<List<(PageNode Holder, string Content)>> _metas = new(() =>
    [
        .. places.Page.Tree.Metas.Where(meta => meta.GetAttribute("itemprop") is { } property && (property.Contains("dateCreated", StringComparison.Ordinal) || property.Contains("datePublished", StringComparison.Ordinal)))
            .Select(meta => (Holder: places.Page.NodeOf(meta), Content: meta.GetAttribute("content") ?? "")).Where(meta => meta.Holder is not null).Select(meta => (meta.Holder!, meta.Content)),
    ]);

    private PageTree Tree => places.Page.Tree;

    /// <summary>Reads a comment.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="rule">How its system marks it up, where that is known.</param>
    /// <returns><see langword="null"/> when it has no text.</returns>
    public HtmlComment? Read(CommentPlace place, CommentRule? rule)
    {
        var own = WithoutForms(places.OwnNodes(place).ToList());
        var parts = new HashSet<PageNode>();
        var author = Author(place, rule, own, parts);
        var date = Date(place, rule, own, parts);
        var pieces = Pieces(place, rule, own);
        var text = Text(place, pieces, own, parts);
        if (author is null || date is null)
            ReadHeadings(Headings(own, pieces, text), ref author, ref date);
        author ??= LeadingName(own, text);
        var peeled = Peeling.Peel(text, author, order);
        // Somebody may have written no more than what buttons say.
        if (peeled.Length == 0 && pieces.Count > 0)
            peeled = text;
        if (CommentWords.BuiltIn.IsPing(peeled) || author is not null && CommentWords.BuiltIn.IsPing(author) || IsPing(place.Node))
            return null;
        return new HtmlComment
        {
            Place = place,
            Id = IdOf(place.Node) ?? own.Where(node => node.Element is not null && (NumberedPlaces.IsNumbered(node) || node["data-comment-id"] is not null || node.Name == "a" && node["name"] is not null)).Select(IdOf).FirstOrDefault(id => id is not null),
            Author = author,
            Published = date,
            Text = peeled,
            Votes = Votes(place, rule, own),
            IsGap = peeled.Length == 0 || CommentWords.BuiltIn.IsRemoved(peeled),
        };
    }

    /// <summary>What a comment is called on its page.</summary>
    public static string? IdOf(PageNode node)
    {
        if (node.Element is null)
            return null;
        foreach (var attribute in Ids)
        {
            if (node[attribute] is { Length: > 0 and <= 100 } id && (attribute is not ("id" or "name" or "data-id") || id.Any(char.IsAsciiDigit)) && (attribute != "name" || node.Name == "a"))
                return id;
        }
        return null;
    }

    private string? Author(CommentPlace place, CommentRule? rule, List<PageNode> own, HashSet<PageNode> parts)
    {
        foreach (var element in places.Select(place, rule?.Author))
        {
            if (element.LocalName == "meta")
            {
                if (HeadingLine.BuiltIn.Name(element.GetAttribute("content") ?? "", order) is { } stated)
                    return stated;
            }
            else if (places.Page.NodeOf(element) is { } node && Name(node, parts) is { } name)
            {
                return name;
            }
        }
        foreach (var node in own.Where(node => node.Element is not null && (node != place.Node || place.End > node.End) && (AuthorClass().IsMatch($"{node.Class} {node["itemprop"]} {node["rel"]}") || node.Name == "cite") && !NoName().IsMatch(node.Class ?? "")))
        {
            if (Name(Innermost(node), parts) is { } name)
                return name;
        }
        foreach (var stated in StatedNames.SelectMany(attribute => own.Select(node => node[attribute])).Append(place.Node["author"]).Where(stated => !string.IsNullOrWhiteSpace(stated)))
        {
            if (HeadingLine.BuiltIn.Name(stated!, order) is { } name)
                return name;
        }
        foreach (var node in own.Where(node => node.Name == "a" && (node["rel"] is { } rel && rel.Contains("external", StringComparison.Ordinal) && node.Class is { } names && names.Contains("url", StringComparison.Ordinal) || node["href"] is { } address && Profile().IsMatch(address))))
        {
            if (Name(node, parts) is { } name)
                return name;
        }
        return null;
    }

    // A wrapper of the name, its picture and its rank is called as the name is.
    private PageNode Innermost(PageNode node)
    {
        for (var i = node.Index + 1; i < node.End; i++)
        {
            var inner = Tree.Nodes[i];
            if (inner.Element is not null && (AuthorClass().IsMatch($"{inner.Class} {inner["itemprop"]}") || inner.Name == "cite") && !NoName().IsMatch(inner.Class ?? "") && Line(inner).Length > 0)
                return Innermost(inner);
        }
        return node;
    }

    private string? Name(PageNode node, HashSet<PageNode> parts)
    {
        if (Line(node) is not { Length: > 0 and <= LongestField } line || HeadingLine.BuiltIn.Name(line, order) is not { } name)
            return null;
        parts.Add(node);
        return name;
    }

    private string Line(PageNode node) => CommentText.Of(Tree, node, inner => inner != node && (NoName().IsMatch(inner.Class ?? "") || CommentText.IsControl(Tree, inner) || inner.Name == "time" || inner.IsHidden)).Split('\n')[0];

    private PartialDate? Date(CommentPlace place, CommentRule? rule, List<PageNode> own, HashSet<PageNode> parts)
    {
        foreach (var element in places.Select(place, rule?.Date))
        {
            if (CommentDates.Of(element, order) is { } date)
                return Take(element, date, parts);
        }
        foreach (var node in own.Where(node => node.Element is not null && (node.Name == "time" || DateClass().IsMatch($"{node.Class} {node["itemprop"]}")) && !Edited().IsMatch(node.Class ?? "")))
        {
            if (CommentDates.Of(node.Element!, order) is { } date)
                return Take(node.Element!, date, parts);
        }
        var stated = _metas.Value.Where(meta => place.Owns(meta.Holder)).Select(meta => CommentDates.Read(meta.Content, order)).FirstOrDefault(date => date is not null);
        return stated ?? (place.Node["created"] is { } created ? CommentDates.Read(created, order) : null);
    }

    private PartialDate Take(IElement element, PartialDate date, HashSet<PageNode> parts)
    {
        if (element.LocalName != "meta" && places.Page.NodeOf(element) is { } node && Line(node) is { Length: <= LongestField } line && HeadingLine.BuiltIn.Is(line, null, order))
            parts.Add(node);
        return date;
    }

    private List<PageNode> Pieces(CommentPlace place, CommentRule? rule, List<PageNode> own)
    {
        var pieces = places.Select(place, rule?.Text).Select(places.Page.NodeOf).OfType<PageNode>().Distinct().ToList();
        if (pieces.Count == 0 && own.Find(node => node != place.Node && node.Element is not null && IsText(node) && places.Page.Letters(node, 1) > 0) is { } named && place.OwnsWhole(named))
            pieces.Add(named);
        return pieces;
    }

    private string Text(CommentPlace place, List<PageNode> pieces, List<PageNode> own, HashSet<PageNode> parts)
    {
        if (pieces.Count == 0 || pieces.Count == 1 && parts.Any(pieces[0].Holds))
            return Rest(pieces.Count == 0 ? own : own.Where(pieces[0].Holds).ToList(), place, parts);
        // A text may be in several pieces, such as paragraphs that are each marked.
        return string.Join("\n\n", pieces.Where(piece => !pieces.Exists(other => other != piece && other.Holds(piece)))
            .Select(piece => CommentText.Of(own.Where(piece.Holds), node => node != piece && (parts.Contains(node) || IsLeftOut(node) || CommentText.IsTool(node) && places.Page.Letters(node, LongestField) < LongestField), 0))
            .Where(text => text.Length > 0));
    }

    private string Rest(List<PageNode> own, CommentPlace place, HashSet<PageNode> parts) =>
        CommentText.Of(own, node => node != place.Node && (parts.Contains(node) || IsLeftOut(node) || node.Name is "time" or "form" or "label" || CommentText.IsPart(node) && places.Page.Letters(node, LongestField) < LongestField), 0);

    private bool IsLeftOut(PageNode node) => node.Name == "button" || node.IsHidden && !node.Parent!.IsHidden || CommentText.IsControl(Tree, node) || node.Name == "form" && places.Page.Letters(node, LongestField) < LongestField;

    private static bool IsText(PageNode node) => TextClass().IsMatch($"{node.Class} {node["itemprop"]}") && !CommentText.IsPart(node);

    // A form to answer is no part of a comment; one that holds the comment's own text is not open.
    private List<PageNode> WithoutForms(List<PageNode> own)
    {
        var forms = own.Where(node => node.Name == "form" && own.Exists(inner => inner.Name == "textarea" && !inner.IsHidden && node.Holds(inner))).ToList();
        return forms.Count == 0 ? own : [.. own.Where(node => !forms.Exists(form => form.Holds(node)))];
    }

    // What stands around the text, and its own first and last lines when there are others.
    private IEnumerable<string> Headings(List<PageNode> own, List<PageNode> pieces, string text)
    {
        var around = CommentText.Of(own, node => pieces.Contains(node) || CommentText.IsControl(Tree, node), 0).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (pieces.Count > 0 ? around.Take(MostLinesAround) : Ends(around)).Concat(lines.Length > 1 ? Ends(lines) : []);
    }

    private static IEnumerable<string> Ends(string[] lines) => lines.Length < 2 ? [] : lines.Take(LinesOfHeading).Concat(lines.Reverse().Take(LinesOfHeading - 1));

    // Lines above or below a text say who and when where no mark-up does.
    private void ReadHeadings(IEnumerable<string> lines, ref string? author, ref PartialDate? date)
    {
        foreach (var line in lines)
        {
            string? name = null;
            if (!HeadingLine.BuiltIn.Is(line, author, order) && !HeadingLine.BuiltIn.TryRead(line, order, out name))
                continue;
            author ??= name;
            date ??= CommentDates.Read(line, order);
        }
    }

    // What stands first in bold, as a heading or as a link, and is not the text.
    private string? LeadingName(List<PageNode> own, string text)
    {
        var first = own.Find(node => node.Text is { } words && words.Any(char.IsLetterOrDigit));
        var holder = first?.Ancestors.TakeWhile(own.Contains).FirstOrDefault(node => node.Name is "b" or "strong" or "h2" or "h3" or "h4" or "h5" or "h6" or "cite" or "dt" or "a");
        return holder is not null && Line(holder) is { Length: > 0 and <= LongestField / 2 } line && line.Length < text.Length && !line.AsSpan().ContainsAny("?!;\"“”") ? HeadingLine.BuiltIn.Name(line, order) : null;
    }

    private int? Votes(CommentPlace place, CommentRule? rule, List<PageNode> own)
    {
        var elements = rule?.Votes is { } selector ? places.Select(place, selector) : own.Where(node => node.Element is not null && VotesClass().IsMatch($"{node.Class} {node["itemprop"]}")).Select(node => node.Element!);
        return elements.Select(CommentVotes.Of).FirstOrDefault(votes => votes is not null) ?? (int.TryParse(place.Node["score"], out var score) ? score : null);
    }

    private static bool IsPing(PageNode node) => (node.Class ?? "").Split(' ').Any(name => name is "pingback" or "trackback" or "linkback" or "pings" or "ping");

    [GeneratedRegex(@"(?:^|[\s_-])(?:author|commenter|username|user-?name|user|fn|nick(?:name)?|poster|by|byline|screen-?name|display-?name|comment-?author|comment-?name|p-author|creator|submitted|account-?name|\w{0,20}(?:comment|user|author|account)[-_]?name|authorname)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorClass();

    [GeneratedRegex(@"(?:^|[\s_-])(?:avatar|gravatar|image|img|photo|pic|picture|badges?|label|role|rank|title|flair|karma|points?|score|count|stats?|says|screen-?reader-?text|sr-?only|visually-?hidden|date|time|datetime|location|rating|karma|level|status|online|posts|joined|signature)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    [GeneratedRegex(@"(?:^|[\s_-])(?:date|time|timestamp|timeago|time-ago|datetime|date-?time|when|age|posted|published|datepublished|datecreated|commenttime|comment-?(?:date|time|meta|metadata)|commentmetadata|dt-published|permalink|created|\w{0,20}comment(?:date|time))(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex DateClass();

    [GeneratedRegex(@"(?:^|[\s_-])(?:edited|modified|updated|edit-date|last-edit)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Edited();

    [GeneratedRegex(@"(?:^|[\s_-])(?:comment-?(?:content|text|body|message|copy|txt|inner-?text|entry)|commenttext|commentbody|content|text|body|message|copy|bd|e-content|p-content|post-?message|\w{0,20}comment(?:text|body|content))(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex TextClass();

    [GeneratedRegex(@"(?:^|[\s_-])(?:vote-?count|votes|score|upvotes?|upvotecount|like-?count|likes-?count|points|karma)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex VotesClass();

    [GeneratedRegex(@"/(?:users?|profiles?|profil|members?|mitglieder?|u|people|person|autoren|authors?|usuarios?|utilisateurs?|nutzer|account)/[^/?#]+/?$", RegexOptions.IgnoreCase)]
    private static partial Regex Profile();
}
