using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Search.Archive;
using Search.Importing.Html.Facts;
using Search.Importing.Html.Rules;
using Search.Importing.Html.Tree;
using Search.Importing.Identity;
using Search.Importing.Pages.Comments;

namespace Search.Importing.Html.Comments;

/// <summary>Finds a page's comments: in its mark-up, by the rules and then by what lists of comments have in common, and in its JSON-LD. Safe for use by several threads.</summary>
internal sealed class CommentReader(HtmlRules rules)
{
    /// <summary>Finds the comments in the mark-up of a page.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="html">Its source.</param>
    public FoundComments Find(PageTree tree, string html)
    {
        var (best, how) = (new List<HtmlComment>(), "");
        foreach (var rule in html.AsSpan().ContainsAny(rules.CommentMarks) ? rules.Comments : [])
        {
            if (!rule.Mark.Any(mark => html.Contains(mark, StringComparison.Ordinal)))
                continue;
            var comments = RuledComments.Read((IElement)tree.Root.Element!, rule);
            if (comments.Count(IsAttributed) > best.Count(IsAttributed))
                (best, how) = (comments, rule.Name);
        }
        if (best.Count == 0)
            (best, how) = (CommonComments.Read(tree), "lists of comments");
        return best.Count == 0 ? new FoundComments(tree, "", [], CommonComments.Places(tree)) : new FoundComments(tree, how, best, Places(tree, best));
    }

    /// <summary>The comments of a page: those of its mark-up, or those of its JSON-LD when that has more.</summary>
    public IReadOnlyList<Comment> Read(FoundComments found, JsonElement? article, string source)
    {
        var stated = article is { } element ? JsonLdComments.Read(element) : [];
        return stated.Count > found.Comments.Count ? Finish(stated, "json-ld comment", Sureness.Stated, source) : Finish(found.Comments, found.How, Sureness.Marked, source);
    }

    private static bool IsAttributed(HtmlComment comment) => comment.Author is not null || comment.Published is not null;

    private static IReadOnlyList<Comment> Finish(IReadOnlyList<HtmlComment> found, string how, double confidence, string source)
    {
        var provenance = new Provenance { Format = Reading.HtmlPageReader.FormatName, Facts = [new FactOrigin("body", how, confidence)] };
        var isFlat = found.All(comment => comment.Parent is null);
        var replies = new Replies();
        var ids = new Dictionary<HtmlComment, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var comments = new List<Comment>(found.Count);
        foreach (var comment in found)
        {
            var id = comment.Id is { } own && taken.Add(own) ? own : string.Create(CultureInfo.InvariantCulture, $"{comments.Count + 1}-{StableIds.Hash(comment.Author)[..8]}");
            ids.Add(comment, id);
            taken.Add(id);
            // Where the mark-up shows no answers, the words of a comment may.
            var answers = isFlat ? replies.AnswersAndAdd(comment.Author, comment.Text, null) : null;
            comments.Add(new Comment
            {
                Id = id,
                ParentId = comment.Parent is { } parent ? ids.GetValueOrDefault(parent) : answers is { } position ? comments[position].Id : null,
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

    private static IEnumerable<PageNode> Places(PageTree tree, List<HtmlComment> comments)
    {
        var elements = comments.Select(comment => comment.Element).ToHashSet();
        var places = tree.Nodes.Where(node => node.Element is { } element && elements.Contains(element)).ToList();
        foreach (var place in places)
            yield return place;
        if (places.Count == 0)
            yield break;
        // What stands around them belongs to them as far as it says so: headings, forms, buttons.
        foreach (var around in CommonComments.Around(tree, places))
            yield return around;
    }
}
