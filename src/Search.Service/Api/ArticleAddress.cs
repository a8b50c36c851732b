using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Search.Service.Api;

/// <summary>Puts ids of any characters into addresses and takes them out again, the same.</summary>
/// <remarks>
/// An id stands in the path, its slashes as they are, everything else escaped: <c>/articles/allsides/57pH</c>. Where a server or proxy on the
/// way might rewrite such a path (an empty segment, a dot segment, a control character), it stands in the query: <c>/articles?id=…</c>.
/// </remarks>
internal static class ArticleAddress
{
    public const string Page = "/articles";
    public const string Api = "/api/v1/articles";

    /// <summary>The address of an article beneath <see cref="Page"/> or <see cref="Api"/>, ending in <c>?</c> or <c>&amp;</c> for more parameters.</summary>
    public static string Of(string root, string id)
    {
        var segments = id.Split('/');
        var isPlain = segments.All(segment => segment is not ("" or "." or "..")) && !id.Any(char.IsControl);
        return isPlain
            ? $"{root}/{string.Join('/', segments.Select(Uri.EscapeDataString))}?"
            : $"{root}?id={Uri.EscapeDataString(id)}&";
    }

    /// <summary>The id that a request is about; <see langword="null"/> when it names none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="root"><see cref="Page"/> or <see cref="Api"/>.</param>
    /// <param name="tail">What follows the id in the path.</param>
    public static string? IdOf(HttpRequest request, string root, string tail = "")
    {
        if (request.Path.Value!.Length <= root.Length + tail.Length + 1)
            return request.Query["id"] is [{ Length: > 0 } id] ? id : null;

        // The path as it was sent: in the one that was unescaped already, an escaped slash cannot be told from an escaped percent sign.
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var start = target.IndexOf(root + "/", StringComparison.OrdinalIgnoreCase);
        var path = target.Split('?')[0];
        if (start < 0 || start + root.Length + 1 + tail.Length > path.Length || !path.EndsWith(tail, StringComparison.Ordinal))
            return null;
        return Uri.UnescapeDataString(path[(start + root.Length + 1)..^tail.Length]);
    }
}
