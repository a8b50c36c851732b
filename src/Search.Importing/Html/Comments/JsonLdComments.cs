using System.Globalization;
using System.Text.Json;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Html.Facts;
using Search.Importing.Html.Text;
using Search.Importing.Json;

namespace Search.Importing.Html.Comments;

/// <summary>Reads the comments that an article's JSON-LD holds (schema.org: Comment), those within others as answers to them.</summary>
internal static class JsonLdComments
{
    private static readonly string[] Members = ["comment", "comments", "suggestedAnswer", "acceptedAnswer"];

    /// <summary>The comments of an article, each before the answers to it.</summary>
    public static List<HtmlComment> Read(JsonElement article)
    {
        var comments = new List<HtmlComment>();
        var byId = new Dictionary<string, HtmlComment>(StringComparer.Ordinal);
        var waiting = new List<(HtmlComment Comment, string Parent)>();
        var open = new Stack<(JsonElement Element, HtmlComment? Parent)>();
        Push(article, null, open);
        while (open.TryPop(out var at))
        {
            var comment = Read(at.Element, at.Parent, byId, waiting);
            if (comment is not null)
                comments.Add(comment);
            Push(at.Element, comment ?? at.Parent, open);
        }
        foreach (var (comment, parent) in waiting)
        {
            if (byId.TryGetValue(parent, out var answered) && answered != comment && !Answers(answered, comment))
                comment.Parent = answered;
        }
        return comments;
    }

    private static HtmlComment? Read(JsonElement element, HtmlComment? parent, Dictionary<string, HtmlComment> byId, List<(HtmlComment, string)> waiting)
    {
        if (JsonLdReader.Text(element, "text", "articleBody", "description", "commentText") is not { } text || HtmlText.OfTyped(text) is not { Length: > 0 } words)
            return null;
        var comment = new HtmlComment
        {
            Id = JsonLdReader.Text(element, "identifier", "@id", "url"),
            Parent = parent,
            Author = AuthorNames.Commenter(JsonLdReader.Text(element, "author", "creator")),
            Published = new[] { "dateCreated", "datePublished", "commentTime" }.Select(name => DateReader.TryRead(JsonLdReader.Text(element, name), out var date) ? date : (PartialDate?)null).FirstOrDefault(date => date is not null),
            Text = words,
            Votes = Votes(element),
        };
        if (comment.Id is not null)
            byId.TryAdd(comment.Id, comment);
        if (parent is null && element.Member("parentItem") is { ValueKind: not JsonValueKind.Undefined } answered && JsonLdReader.Text(answered.ValueKind == JsonValueKind.Object ? answered : element, "@id", "identifier", "url", "parentItem") is { } id)
            waiting.Add((comment, id));
        return comment;
    }

    private static int? Votes(JsonElement element)
    {
        var up = Number(element, "upvoteCount");
        var down = Number(element, "downvoteCount");
        return up is null && down is null ? null : (up ?? 0) - (down ?? 0);
    }

    private static int? Number(JsonElement element, string member) =>
        int.TryParse(JsonLdReader.Text(element, member), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Answers(HtmlComment comment, HtmlComment other)
    {
        for (var at = comment.Parent; at is not null; at = at.Parent)
        {
            if (at == other)
                return true;
        }
        return false;
    }

    private static void Push(JsonElement element, HtmlComment? parent, Stack<(JsonElement, HtmlComment?)> open)
    {
        foreach (var member in Members.Reverse())
        {
            var value = element.Member(member);
            if (value.ValueKind == JsonValueKind.Object)
                open.Push((value, parent));
            else if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray().Reverse().Where(item => item.ValueKind == JsonValueKind.Object))
                    open.Push((item, parent));
            }
        }
    }
}
