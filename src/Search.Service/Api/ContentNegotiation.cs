using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Search.Service.Api;

/// <summary>What form of an answer a client asks for.</summary>
internal static class ContentNegotiation
{
    /// <summary>Whether the <c>Accept</c> header names JSON and puts it above HTML. Without the header, or with a wildcard alone, it does not.</summary>
    public static bool PrefersJson(HttpRequest request)
    {
        double json = 0, html = 0;
        foreach (var accepted in request.GetTypedHeaders().Accept)
        {
            var quality = accepted.Quality ?? 1;
            if (IsJson(accepted))
                json = Math.Max(json, quality);
            else if (accepted.MatchesMediaType("text/html"))
                html = Math.Max(html, quality);
        }
        return json > html;
    }

    /// <summary>Whether the body of a request says that it is JSON, or says nothing.</summary>
    public static bool SendsJson(HttpRequest request) =>
        string.IsNullOrEmpty(request.ContentType) || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && IsJson(type));

    private static bool IsJson(MediaTypeHeaderValue type) =>
        type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        || (type.Type.Equals("application", StringComparison.OrdinalIgnoreCase) && type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));
}
