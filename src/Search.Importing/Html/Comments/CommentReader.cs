using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Html.Comments.Parts;
using Search.Importing.Html.Comments.Places;
using Search.Importing.Html.Comments.Threads;
using Search.Importing.Html.Facts;
using Search.Importing.Html.Rules;
using Search.Importing.Html.Tree;
using Search.Importing.Identity;
using Search.Importing.Pages.Comments;

namespace Search.Importing.Html.Comments;

/// <summary>
/// Finds a page's comments: in its mark-up, by the rules and by what systems have in common, whichever finds most, and in its JSON-LD. Safe for use by
/// several threads.
/// </summary>
internal sealed class CommentReader(HtmlRules rules)
{
    private const int LongestLine = 120;
    private const int LongestCounted = 200;

    // Labels and numbers have fewer characters, on average.
    private const int ShortestAverage = 15;
    private const double MostLinked = 0.85;

    /// <summary>Finds the comments in the mark-up of a page.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="html">Its source.</param>
    public FoundComments Find(PageTree tree, string html)
    {
        var page = new CommentPage(tree);
        var best = new List<HtmlComment>();
        var how = "";
        foreach (var rule in html.AsSpan().ContainsAny(rules.CommentMarks) ? rules.Comments : [])
        {
            if (rule.Mark.Any(mark => html.Contains(mark, StringComparison.Ordinal)))
                Consider(Read(page, Places(page, rule), rule), rule.Name, ref best, ref how);
        }
        Consider(Read(page, NamedPlaces.Find(page), null), "lists of comments", ref best, ref how);
        Consider(Read(page, NumberedPlaces.Find(page), null), "numbered comments", ref best, ref how);
        if (best.Count == 0)
            (best, how) = (Repeated(page), "repeated comments");
        return best.Count == 0 ? new FoundComments(tree, CommentSections.Of(tree)) : new FoundComments(tree, how, best, best.Select(comment => comment.Place!));
    }

    /// <summary>The comments of a page: those of its mark-up, or those of its JSON-LD when that has more.</summary>
    public IReadOnlyList<Comment> Read(FoundComments found, JsonElement? article, string source)
    {
        var stated = article is { } element ? JsonLdComments.Read(element) : [];
        if (stated.Count > found.Comments.Count(comment => !comment.IsGap))
            return Finish(stated, "json-ld comment", Sureness.Stated, source);
        StatedFacts.Complete(found.Comments, stated);
        return Finish(found.Comments, found.How, Sureness.Marked, source);
    }

    private static List<(PageNode Node, int End)> Places(CommentPage page, CommentRule rule)
    {
        var nodes = page.Body.QuerySelectorAll(rule.Comment).Select(page.NodeOf).OfType<PageNode>().Distinct().ToList();
        var skipped = rule.FirstIsArticle && nodes.Count > 0 && !(rule.FirstIsCommentIf is { } selector && nodes[0].Element!.Matches(selector)) ? 1 : 0;
        return [.. nodes.Skip(skipped).Where(node => !page.IsOfLatest(node)).Select(node => (node, node.End))];
    }

    // The parts of a comment are repeated as it is: the group with the most words has the comments.
    private static List<HtmlComment> Repeated(CommentPage page)
    {
        var groups = GroupedPlaces.Find(page).Select(places => Read(page, places, null)).Where(AreComments);
        return groups.MaxBy(group => group.Sum(comment => Math.Min(comment.Text.Length, LongestCounted))) ?? [];
    }

    private static bool AreComments(List<HtmlComment> comments) =>
        comments.Count > 1 && comments.Select(comment => comment.Text).Distinct().Count() * 2 > comments.Count && comments.Average(comment => comment.Text.Length) >= ShortestAverage;

    // What a program of the page fills in.
    private static bool IsTemplate(HtmlComment comment) => $"{comment.Author} {comment.Text}" is var words && (words.Contains("{{", StringComparison.Ordinal) || words.Contains("<%", StringComparison.Ordinal) || words.Contains("${", StringComparison.Ordinal));

    // Teasers of other articles are links from end to end.
    private static bool IsTeaser(CommentPlaces places, CommentPlace place)
    {
        if (NumberedPlaces.IsNumbered(place.Node))
            return false;
        var (letters, linked) = (0, 0);
        foreach (var node in places.OwnNodes(place).Where(node => node.Text is not null))
        {
            var count = node.Text!.Count(char.IsLetterOrDigit);
            letters += count;
            if (node.Ancestors.TakeWhile(place.Holds).Any(around => around.Name == "a" && around["href"] is { Length: > 0 } address && address[0] != '#'))
                linked += count;
        }
        return linked > letters * MostLinked;
    }

    private static List<HtmlComment> Read(CommentPage page, IReadOnlyList<(PageNode Node, int End)> elements, CommentRule? rule)
    {
        if (elements.Count == 0)
            return [];
        var places = Joined.Of(new CommentPlaces(page, elements), rule);
        var reader = new CommentPartReader(places, OrderOf(places));
        var comments = places.Order.Select(place => reader.Read(place, rule)).OfType<HtmlComment>().ToList();
        // What no rule names must say who or when; something that is called a comment once and says but one of them may be anything.
        if (rule is null)
            comments.RemoveAll(comment => !comment.IsAttributed && !(comment.IsGap && comment.Place!.Within.Count > 0) || IsTeaser(places, comment.Place!) || IsTemplate(comment));
        if (rule is null && comments.Count(comment => !comment.IsGap) == 1 && comments.Exists(comment => comment is { IsGap: false, Author: null } or { IsGap: false, Published: null }))
            return [];
        CommentThreading.Link(places, comments, rule);
        return comments;
    }

    private static void Consider(List<HtmlComment> comments, string name, ref List<HtmlComment> best, ref string how)
    {
        if (comments.Count(comment => comment.IsAttributed) > best.Count(comment => comment.IsAttributed))
            (best, how) = (comments, name);
    }

    // The page's other dates, or its language, tell whether the day comes first.
    private static DateOrder OrderOf(CommentPlaces places)
    {
        var order = DateFinder.OrderOf(places.Order.SelectMany(places.OwnNodes).Where(node => node.Text is { Length: <= LongestLine }).Select(node => node.Text!));
        var language = places.Page.Tree.Document.DocumentElement.GetAttribute("lang") ?? "";
        var isEnglish = language.Length == 0 || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        return order != DateOrder.Unknown || isEnglish && language.ToLowerInvariant() is not ("en-gb" or "en-au" or "en-nz" or "en-ie" or "en-in" or "en-za") ? order : DateOrder.DayFirst;
    }

    private static IReadOnlyList<Comment> Finish(IReadOnlyList<HtmlComment> found, string how, double confidence, string source)
    {
        var provenance = new Provenance { Format = Reading.HtmlPageReader.FormatName, Facts = [new FactOrigin("body", how, confidence)] };
        var isFlat = found.All(comment => comment.Parent is null);
        var replies = new Replies();
        var ids = new Dictionary<HtmlComment, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var comments = new List<Comment>(found.Count);
        foreach (var comment in found.Where(comment => !comment.IsGap))
        {
            var id = comment.Id is { } own && taken.Add(own) ? own : string.Create(CultureInfo.InvariantCulture, $"{comments.Count + 1}-{StableIds.Hash(comment.Author)[..8]}");
            ids.Add(comment, id);
            taken.Add(id);
            // Where the mark-up shows no answers, the words of a comment may.
            var answers = replies.AnswersAndAdd(comment.Author, comment.Text, comment.ReplyTo);
            comments.Add(new Comment
            {
                Id = id,
                ParentId = Answered(comment) is { } parent ? ids.GetValueOrDefault(parent) : (isFlat || comment.ReplyTo is not null) && answers is { } position ? comments[position].Id : null,
                Author = comment.Author,
                Published = comment.Published,
                Body = comment.Text,
                Votes = comment.Votes,
                Source = source,
                Provenance = provenance,
            });
        }
        return comments;
    }

    private static HtmlComment? Answered(HtmlComment comment)
    {
        var parent = comment.Parent;
        while (parent is { IsGap: true })
            parent = parent.Parent;
        return parent;
    }
}
