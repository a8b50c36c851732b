using System.Globalization;
using System.Text.Json;
using Search.Importing.Conversations;
using Search.Importing.Dates;
using Search.Importing.Feeds;
using Search.Importing.Html.Text;
using Search.Importing.Json;

namespace Search.Importing.HackerNews;

/// <summary>Makes posts of items. Used by one thread, for one file.</summary>
internal sealed class HackerNewsItems
{
    /// <summary>What stands where a comment was, in the words of the site.</summary>
    private const string RemovedText = "[deleted]";

    private const string Option = "poll option";

    /// <summary>Items that were deleted or are dead.</summary>
    public int Removed { get; private set; }

    /// <summary>The posts of an item, with the children that stand in it; of a page of hits, those of the hits.</summary>
    public IEnumerable<Post> Of(JsonElement element)
    {
        var waiting = new Stack<(JsonElement Item, string? Parent, string? Story)>();
        foreach (var hit in element.List("hits").Reverse())
            waiting.Push((hit, null, null));
        if (waiting.Count == 0)
            waiting.Push((element, null, null));
        while (waiting.TryPop(out var next))
        {
            var id = next.Item.Text("id", "objectID");
            if (PostOf(next.Item, id, next.Parent, next.Story) is { } post)
                yield return post;
            foreach (var child in next.Item.List("children").Reverse())
                waiting.Push((child, id, next.Story ?? id));
        }
    }

    /// <summary>A thread without the placeholders that nobody answered, and with a poll's options in its text.</summary>
    public static IReadOnlyList<PlacedPost> WithoutRemovedLeaves(IReadOnlyList<PlacedPost> posts)
    {
        var isKept = posts.Select((placed, place) => place == 0 && !placed.IsOrphan || placed.Post is not { BodyHow: RemovedText or Option }).ToArray();
        var isAnswered = new bool[posts.Count];
        // Placeholders may answer one another: each look upwards ends at the first that is known to stay.
        for (var i = 0; i < posts.Count; i++)
        {
            for (var parent = isKept[i] ? posts[i].Parent : -1; parent >= 0 && !isAnswered[parent]; parent = posts[parent].Parent)
                isAnswered[parent] = true;
        }
        var options = posts.Where(placed => placed.Post.BodyHow == Option).Select(placed => $"- {placed.Post.Body}").ToList();
        var places = new int[posts.Count];
        var kept = new List<PlacedPost>(posts.Count);
        for (var i = 0; i < posts.Count; i++)
        {
            var stays = isKept[i] || isAnswered[i] && posts[i].Post.BodyHow == RemovedText;
            places[i] = stays ? kept.Count : -1;
            if (stays)
                kept.Add(posts[i]);
        }
        for (var i = 0; i < kept.Count; i++)
            kept[i] = kept[i] with { Parent = kept[i].Parent < 0 ? -1 : places[kept[i].Parent] };
        // A story that was deleted is nothing but a number, unless somebody answered it.
        if (kept is [{ Post.BodyHow: RemovedText }])
            return [];
        if (options.Count > 0 && kept.Count > 0)
            kept[0] = kept[0] with { Post = kept[0].Post with { Body = $"{kept[0].Post.Body}\n\n{string.Join('\n', options)}".Trim() } };
        return kept;
    }

    private Post? PostOf(JsonElement item, string? id, string? enclosing, string? story)
    {
        if (id is null || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return null;
        var parent = item.Text("parent", "parent_id") ?? enclosing;
        story ??= item.Text("story_id");
        var type = item.Text("type");
        var isComment = type is "comment" or "pollopt" || type is null && (parent is not null || item.Text("comment_text") is not null);
        var isRemoved = item.IsTrue("deleted") || item.IsTrue("dead") || isComment && item.Text("text", "comment_text") is null;
        if (isRemoved)
            Removed++;
        var text = isRemoved ? null : item.Text("text", "comment_text", "story_text");
        var author = isRemoved ? null : item.Text("by", "author");
        var hasDate = DateReader.TryRead(item.Text("time", "created_at_i", "created_at"), out var published);
        var post = new Post
        {
            Keys = [id],
            Id = id,
            Authors = author is null ? [] : [author],
            Published = hasDate ? published : null,
            Body = text is null ? "" : HtmlText.Of(text),
        };
        return isComment ? Comment(post, item, type, isRemoved, parent, story) : Story(post, item, isRemoved);
    }

    private static Post Comment(Post post, JsonElement item, string? type, bool isRemoved, string? parent, string? story)
    {
        string[] answers = [.. parent is null ? Array.Empty<string>() : [parent], .. story is null || story == parent ? Array.Empty<string>() : [story]];
        return post with
        {
            Answers = answers.Length > 0 ? answers : [$"what {post.Id} answers"],
            Body = isRemoved ? RemovedText : post.Body,
            BodyHow = isRemoved ? RemovedText : type == "pollopt" ? Option : null,
            Votes = item.Number("points"),
            ArticleTitle = item.Text("story_title") is { } title ? FeedText.Line(title) : null,
            ArticleUrl = answers.Length > 0 ? Page(answers[^1]) : null,
            Outlet = "Hacker News",
        };
    }

    private static Post Story(Post post, JsonElement item, bool isRemoved)
    {
        var title = FeedText.Line(item.Text("title") ?? "");
        return post with
        {
            Id = Page(post.Id),
            Title = isRemoved ? RemovedText : title,
            BodyHow = isRemoved ? RemovedText : null,
            Url = isRemoved ? Page(post.Id) : item.Text("url") ?? Page(post.Id),
            Identifiers = [Page(post.Id)],
            Votes = item.Number("score") ?? item.Number("points"),
            Outlet = "Hacker News",
        };
    }

    private static string Page(string id) => $"https://news.ycombinator.com/item?id={id}";
}
