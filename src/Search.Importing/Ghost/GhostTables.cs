using System.Text.Json;
using Search.Archive;
using Search.Importing.Conversations;
using Search.Importing.Dates;
using Search.Importing.Formats;
using Search.Importing.Html.Text;
using Search.Importing.Identity;
using Search.Importing.Json;

namespace Search.Importing.Ghost;

/// <summary>Takes up the rows of an export in whatever order its tables come, and makes posts of them. Used by one thread, for one file.</summary>
/// <remarks>The names of tags and people, and which post has which, may come before the posts or behind them; they go to temporary files where there are many.</remarks>
internal sealed class GhostTables(ImportOptions options) : IDisposable
{
    private readonly GhostNames _names = new();

    /// <summary>What was left out.</summary>
    public LeftOut LeftOut { get; } = new();

    /// <summary>The title of the site; <see langword="null"/> where it was not exported.</summary>
    public string? SiteTitle { get; private set; }

    /// <summary>Takes up a row.</summary>
    /// <returns>The post or comment that it is; <see langword="null"/> for anything else.</returns>
    public Post? Read(string table, JsonElement row, long offset)
    {
        switch (table)
        {
            case "posts":
                return PostOf(row, offset);
            case "comments":
                return CommentOf(row, offset);
            case "tags" when row.Text("id") is { } id && row.Text("name") is { } name:
                // What begins with # is for the site's own use; nobody sees it.
                if (!name.StartsWith('#') && row.Text("visibility") is not "internal")
                    _names.Add(table, id, name);
                break;
            case "users" or "members" when row.Text("id") is { } id && row.Text("name") is { } name:
                _names.Add(table, id, name);
                break;
            case "posts_tags" when row.Text("post_id") is { } post && row.Text("tag_id") is { } tag:
                _names.AddTag(post, row.Number("sort_order"), tag);
                break;
            case "posts_authors" when row.Text("post_id") is { } post && row.Text("author_id") is { } author:
                _names.AddAuthor(post, row.Number("sort_order"), author);
                break;
            case "settings" when row.Text("key") is "title" && row.Text("value") is { } title:
                SiteTitle = title;
                break;
        }
        return null;
    }

    /// <summary>Completes an article when all tables have been read.</summary>
    /// <param name="article">The article, its authors and tags those of the row alone.</param>
    /// <param name="number">The number of its post.</param>
    public Article Complete(Article article, string number)
    {
        var authors = _names.AuthorsOf(number).Concat(article.Authors.Select(id => _names.Of("users", id)).OfType<string>()).Select(NameOf).OfType<string>();
        return article with
        {
            Authors = [.. authors.Distinct(StringComparer.Ordinal)],
            Tags = [.. _names.TagsOf(number).Distinct(StringComparer.Ordinal)],
            Outlet = SiteTitle ?? article.Outlet,
        };
    }

    /// <summary>The name of whoever wrote a comment, when all tables have been read.</summary>
    public Comment Complete(Comment comment) =>
        comment with { Author = comment.Author is { } member && _names.Of("members", member) is { } name ? NameOf(name) : null };

    public void Dispose() => _names.Dispose();

    private Post? PostOf(JsonElement row, long offset)
    {
        var isPage = row.Text("type") is "page" || row.IsTrue("page") || row.Text("page") is "1";
        if (isPage && !options.IncludePages)
        {
            LeftOut.Add("pages (--pages takes them in)");
            return null;
        }
        if (row.Text("status") is { } status and not "published")
        {
            LeftOut.Add($"posts that are not published ({status})");
            return null;
        }
        var (body, how) = GhostText.Of(row);
        var title = row.Text("title") ?? "";
        var number = row.Text("id") ?? row.Text("uuid") ?? StableIds.Hash(title, body);
        var url = row.Text("canonical_url") is { } canonical && UrlNormaliser.Normalise(canonical) is not null ? canonical : row.Text("url");
        var published = DateOf(row, "published_at");
        return new Post
        {
            Keys = [PostKey(number)],
            Id = number,
            Url = url,
            Identifiers = [.. new[] { row.Text("uuid"), row.Text("comment_id"), row.Text("slug") }.OfType<string>().Where(name => name != number).Distinct()],
            Title = title,
            // The number of the one author that old exports give; names come when the people have been read.
            Authors = row.Text("author_id") is { } author ? [author] : [],
            Published = published,
            PublishedHow = published is null ? null : "published_at",
            Body = body,
            BodyHow = how,
            Language = LanguageOf(row.Text("locale") ?? row.Text("language")),
            Offset = offset,
        };
    }

    private Post? CommentOf(JsonElement row, long offset)
    {
        if (row.Text("post_id") is not { } post || row.Text("id") is not { } number)
            return null;
        if (row.Text("status") is { } status and not "published")
        {
            LeftOut.Add($"comments that are {status}");
            return null;
        }
        var answered = new[] { row.Text("in_reply_to_id"), row.Text("parent_id") }.OfType<string>().Select(CommentKey);
        return new Post
        {
            Keys = [CommentKey(number)],
            Answers = [.. answered, PostKey(post)],
            Id = number,
            Authors = row.Text("member_id") is { } member ? [member] : [],
            Published = DateOf(row, "created_at"),
            Body = TypedHtml.Of(row.Text("html") ?? ""),
            Offset = offset,
        };
    }

    // Dates of the database are of UTC, and were milliseconds once.
    private static PartialDate? DateOf(JsonElement row, string member) =>
        row.Text(member) is { } text && (DateReader.TryReadUtc(text, out var date) || DateReader.TryRead(text, out date)) ? date : null;

    private static string? NameOf(string name) => name.Contains('@', StringComparison.Ordinal) ? PersonName.Of(name) : name;

    private static string? LanguageOf(string? language)
    {
        var tag = language?.Split('-', '_')[0].ToLowerInvariant();
        return tag is { Length: 2 or 3 } && tag.All(char.IsAsciiLetterLower) ? tag : null;
    }

    private static string PostKey(string number) => $"post {number}";

    private static string CommentKey(string number) => $"comment {number}";
}
