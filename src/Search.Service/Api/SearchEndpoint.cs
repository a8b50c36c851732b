using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Search.Archive;
using Search.Service.Hosting;
using Search.Service.Json;
using Search.Service.Problems;

namespace Search.Service.Api;

/// <summary><c>GET /api/v1/search</c>.</summary>
internal static class SearchEndpoint
{
    public static async Task<IResult> AnswerAsync(HttpContext context, ServedArchive served, EntityTags tags, CancellationToken cancellation)
    {
        if (!SearchParameters.TryRead(QueryRules.Pairs(context.Request), out var request, out var problems))
            return ProblemResult.InvalidParameters(problems);
        if (await IsHeldAsync(context, served.Archive, tags, "json", request, cancellation))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var response = await served.Archive.SearchAsync(request, cancellation);
        Stamp(context, tags.Of(response.State.Generation, "json", request), response.Took);
        return Results.Json(SearchAnswers.Of(request, response), ServiceJson.Context.SearchAnswer);
    }

    /// <summary>Whether the client holds the answer of the archive's present state already, in which case nothing is searched.</summary>
    public static async Task<bool> IsHeldAsync(
        HttpContext context, IArchive archive, EntityTags tags, string representation, SearchRequest request, CancellationToken cancellation)
    {
        if (context.Request.Headers.IfNoneMatch.Count == 0)
            return false;
        var state = await archive.StatisticsAsync(cancellation);
        var tag = tags.Of(state.Generation, representation, request);
        if (!EntityTags.Matches(context.Request, tag))
            return false;
        Stamp(context, tag, took: null);
        return true;
    }

    /// <summary>Sets the headers by which an answer is cached and its time is told.</summary>
    public static void Stamp(HttpContext context, EntityTagHeaderValue tag, TimeSpan? took)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        context.Response.Headers.Vary = HeaderNames.Accept;
        if (took is { } time)
            context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"search;dur={time.TotalMilliseconds:0.##}");
    }
}
