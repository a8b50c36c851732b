using System.Net;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Service.Pages;

namespace Search.Service.Feeds;

/// <summary>A hit as the row of a table.</summary>
internal static partial class HitRow
{
    /// <summary>The names of the columns.</summary>
    public static string[] Columns { get; } =
    [
        "type", "id", "article_id", "parent_id", "title", "outlet", "authors", "published", "tags", "language", "url", "link", "score", "votes", "comments",
        "matching_comments", "text",
    ];

    /// <summary>The cells; of an article's text the passages, of a comment all of it.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="root">The address of the service.</param>
    public static object?[] Of(SearchHit hit, string root)
    {
        var article = hit.Article;
        if (hit.Comment?.Comment is { } comment)
        {
            return
            [
                "comment", comment.Id, article.Id, comment.ParentId, article.Title, article.Outlet, comment.Author, comment.Published?.ToString(),
                string.Join("; ", article.Tags), comment.Language ?? article.Language, article.Url, root + CommentAddress.Of(article.Id, comment.Id), hit.Score,
                comment.Votes, null, null, comment.Body,
            ];
        }
        return
        [
            "article", article.Id, article.Id, null, article.Title, article.Outlet, string.Join("; ", article.Authors), article.Published?.ToString(),
            string.Join("; ", article.Tags), article.Language, article.Url, root + Links.ToArticle(article.Id), hit.Score, null, hit.CommentCount,
            hit.MatchingCommentCount, string.Join(" … ", hit.BodyHtml.Select(Plain)),
        ];
    }

    // Passages hold no markup but marks.
    private static string Plain(string passage) => WebUtility.HtmlDecode(MarkRegex().Replace(passage, ""));

    [GeneratedRegex("</?mark>")]
    private static partial Regex MarkRegex();
}
