using Microsoft.AspNetCore.Http;
using Search.Archive;
using Search.Service.Api;
using Search.Service.Pages;
using Search.Service.Problems;

namespace Search.Service.Feeds;

/// <summary>Reads the search of a feed or a table from the query string of the page.</summary>
internal static class FeedQuery
{
    /// <summary>The search; otherwise the problem to answer with.</summary>
    /// <remarks>Unknown parameters are left aside, since links arrive with them. A value that cannot be read is refused: nobody would see that it was ignored.</remarks>
    public static ProblemResult? Read(HttpRequest request, out SearchRequest search, params string[] others)
    {
        var pairs = QueryRules.Pairs(request).Where(pair => !others.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        SearchParameters.TryRead(PageQuery.Read(pairs).Search, out search, out var problems);
        var unread = problems.Where(problem => !problem.IsUnknown).ToList();
        return unread.Count > 0 ? ProblemResult.InvalidParameters(unread) : null;
    }

    /// <summary>The address that the client knows the service by, without a slash at the end.</summary>
    public static string BaseOf(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
}
