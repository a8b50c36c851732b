using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Search.Service.Api;

namespace Search.Service.Pages;

/// <summary>The lasting address of one comment: <c>/comments/ARTICLE/COMMENT</c>, which leads to its place in the thread.</summary>
/// <remarks>
/// A comment's id is unique within its article only, so the address has both. The article's slashes stand as they are, the comment's are escaped; ids that a
/// path does not carry safely stand in the query: <c>/comments?article=…&amp;comment=…</c>.
/// </remarks>
internal static class CommentAddress
{
    public const string Root = "/comments";

    public static string Of(string articleId, string commentId)
    {
        var article = ArticleAddress.Of(Root, articleId);
        var isPlain = article.EndsWith('?') && commentId is not ("" or "." or "..") && !commentId.Any(char.IsControl);
        return isPlain
            ? $"{article.TrimEnd('?')}/{Uri.EscapeDataString(commentId)}"
            : $"{Root}?article={Uri.EscapeDataString(articleId)}&comment={Uri.EscapeDataString(commentId)}";
    }

    /// <summary>The ids that a request is about; <see langword="null"/> when it lacks one.</summary>
    public static (string Article, string Comment)? IdsOf(HttpRequest request)
    {
        if (request.Path.Value!.Length <= Root.Length + 1)
        {
            return request.Query["article"] is [{ Length: > 0 } article] && request.Query["comment"] is [{ Length: > 0 } comment]
                ? (article, comment)
                : null;
        }

        // The path as it was sent, in which an escaped slash is no boundary.
        var path = (request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "").Split('?')[0];
        var start = path.IndexOf(Root + "/", StringComparison.OrdinalIgnoreCase) + Root.Length + 1;
        var end = path.LastIndexOf('/');
        return start > Root.Length && end > start && end + 1 < path.Length
            ? (Uri.UnescapeDataString(path[start..end]), Uri.UnescapeDataString(path[(end + 1)..]))
            : null;
    }
}
