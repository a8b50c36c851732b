using System.Text.Json;
using Search.Archive;
using Search.Importing.Formats;

namespace Search.Importing.JsonLines;

/// <summary>Reads the comments of a line, nested ones included, and ties them into a thread.</summary>
internal static class JsonComments
{
    /// <summary>Adds the comments of a list, each followed by the replies within it.</summary>
    /// <param name="reader">On the member's name or the list.</param>
    /// <param name="enclosing">The comment that they are replies to.</param>
    /// <param name="comments">Where they are added.</param>
    public static void Read(ref Utf8JsonReader reader, JsonComment? enclosing, List<JsonComment> comments)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
            reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadOne(ref reader, enclosing, comments);
            else
                reader.Skip();
        }
    }

    /// <summary>Gives every comment its id and its parent.</summary>
    /// <remarks>Without an id it is called after its position; a parent that is not there, or that would close a circle, is said and left out.</remarks>
    public static IReadOnlyList<Comment> Tie(List<JsonComment> comments, Article article, long? line, ProblemSink problems)
    {
        var byId = new Dictionary<string, JsonComment>(comments.Count);
        Dictionary<string, int>? taken = null;
        for (var i = 0; i < comments.Count; i++)
            GiveId(comments[i], i + 1, byId, ref taken, line, problems);

        foreach (var comment in comments)
        {
            if (FindParent(comment, article.Id, byId, line, problems) is not { } parent)
                continue;
            // Whoever answers nothing yet is where a walk upwards ends; a walk that ends at the comment would go round.
            if (parent.Top() is var top && top == comment)
                problems.Problem($"comment \"{comment.Id}\" answers itself by way of \"{parent.Id}\"; it is attached to the article", line);
            else
                comment.Answer(parent, top);
        }

        return comments.ConvertAll(comment => new Comment
        {
            Id = comment.Id!,
            ParentId = comment.Answered?.Id,
            Author = comment.Author?.Trim(),
            Published = JsonValues.ParseDate(comment.Published, "published", line, problems),
            Body = comment.Body,
            Votes = comment.Votes,
            // An empty source says that the comment came from no file, as an export does of one that came through the API.
            Source = comment.Source is "" ? null : comment.Source ?? article.Source,
            Language = comment.Language,
            Provenance = comment.Provenance,
        });
    }

    private static void ReadOne(ref Utf8JsonReader reader, JsonComment? enclosing, List<JsonComment> comments)
    {
        var comment = new JsonComment { Enclosing = enclosing };
        comments.Add(comment);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                comment.Id = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("parent"u8) || reader.ValueTextEquals("parent_id"u8))
                comment.Parent = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("author"u8))
                comment.Author = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("published"u8))
                comment.Published = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("body"u8))
                comment.Body = JsonValues.ReadText(ref reader) ?? "";
            else if (reader.ValueTextEquals("votes"u8))
                comment.Votes = JsonValues.ReadNumber(ref reader);
            else if (reader.ValueTextEquals("source"u8))
                comment.Source = JsonValues.ReadText(ref reader) ?? "";
            else if (reader.ValueTextEquals("language"u8))
                comment.Language = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("provenance"u8))
                comment.Provenance = JsonProvenance.Read(ref reader);
            else if (reader.ValueTextEquals("replies"u8) || reader.ValueTextEquals("comments"u8))
                Read(ref reader, comment, comments);
            else
                reader.Skip();
        }
    }

    private static void GiveId(JsonComment comment, int position, Dictionary<string, JsonComment> byId, ref Dictionary<string, int>? taken, long? line, ProblemSink problems)
    {
        var given = comment.Id;
        var wanted = given ?? $"c{position}";
        comment.Id = wanted;
        if (byId.TryAdd(wanted, comment))
            return;
        taken ??= [];
        var number = taken.GetValueOrDefault(wanted, 1);
        do
            comment.Id = $"{wanted}~{++number}";
        while (!byId.TryAdd(comment.Id, comment));
        taken[wanted] = number;
        if (given is not null)
            problems.Problem($"two comments have the id \"{given}\"; the later one is called \"{comment.Id}\"", line);
    }

    private static JsonComment? FindParent(JsonComment comment, string articleId, Dictionary<string, JsonComment> byId, long? line, ProblemSink problems)
    {
        if (comment.Parent is not { } id || id == articleId)
            return comment.Enclosing;
        if (byId.TryGetValue(id, out var parent))
            return parent;
        problems.Problem($"comment \"{comment.Id}\" answers \"{id}\", which is not in the thread; it is attached to the {(comment.Enclosing is null ? "article" : "comment it stands in")}", line);
        return comment.Enclosing;
    }
}
