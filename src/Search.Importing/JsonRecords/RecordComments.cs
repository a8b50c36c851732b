using System.Text.Json;
using Search.Importing.Identity;
using Search.Importing.JsonLines;

namespace Search.Importing.JsonRecords;

/// <summary>Reads the comments within a record, answers within them included.</summary>
internal static class RecordComments
{
    // Trees are as deep as conversations are; what is deeper comes from no reader's hand.
    private const int DeepestAnswer = 500;

    private static readonly string[] Lists = ["comments", "commentlist", "readercomments", "replies", "responses"];
    private static readonly string[] Answers = ["replies", "children", "answers", "responses", "comments"];
    private static readonly string[] Bodies = [.. RecordNames.Of("comment"), .. RecordNames.Of("body")];
    private static readonly string[] Dates = [.. RecordNames.Of("comment_published"), .. RecordNames.Of("published")];

    /// <summary>The comments of an article, each followed by the answers within it.</summary>
    public static List<JsonComment> Of(JsonRecord article)
    {
        var comments = new List<JsonComment>();
        Add(article.List(Lists), null, 0, comments);
        return comments;
    }

    private static void Add(IEnumerable<JsonElement> elements, JsonComment? enclosing, int depth, List<JsonComment> comments)
    {
        foreach (var element in elements)
        {
            var record = new JsonRecord(element);
            var parent = record.Line("comment_parent");
            var comment = new JsonComment
            {
                Enclosing = enclosing,
                Id = record.Line("comment_id", "id"),
                Parent = parent is "0" ? null : parent,
                Author = PersonName.Of(record.Line("comment_author", "authors")),
                Published = record.Date(Dates, out _)?.ToString(),
                Body = record.Body(Bodies).Text,
                Votes = int.TryParse(record.Line("comment_votes"), out var votes) ? votes : null,
            };
            comments.Add(comment);
            if (depth < DeepestAnswer)
                Add(record.List(Answers), comment, depth + 1, comments);
        }
    }
}
