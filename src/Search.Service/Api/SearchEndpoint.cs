using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Search.Archive;
using Search.Service.Hosting;
using Search.Service.Json;
using Search.Service.Problems;

namespace Search.Service.Api;

/// <summary><c>/api/v1/search</c>, and the lists of articles and of comments, which are searches of one kind.</summary>
internal static class SearchEndpoint
{
    private const string JsonType = "application/json; charset=utf-8";

    public static Task<IResult> AnswerAsync(HttpContext context, ServedArchive served, EntityTags tags, CancellationToken cancellation) =>
        AnswerAsync(context, QueryRules.Pairs(context.Request), scope: null, served, tags, cancellation);

    /// <summary>The search of an address that says what is searched.</summary>
    public static Task<IResult> ListAsync(HttpContext context, SearchScope scope, ServedArchive served, EntityTags tags, CancellationToken cancellation) =>
        AnswerAsync(context, QueryRules.Pairs(context.Request), scope, served, tags, cancellation);

    public static async Task<IResult> PostAsync(HttpContext context, ServedArchive served, EntityTags tags, CancellationToken cancellation)
    {
        var (pairs, problem) = await JsonParameters.ReadAsync(context.Request, cancellation);
        return problem ?? await AnswerAsync(context, QueryRules.Pairs(context.Request).Concat(pairs), scope: null, served, tags, cancellation);
    }

    /// <summary>Whether the client holds the answer of the archive's present state already, in which case nothing is searched.</summary>
    public static bool IsHeld(HttpContext context, IArchive archive, EntityTags tags, string asked)
    {
        if (context.Request.Headers.IfNoneMatch.Count == 0)
            return false;
        var tag = tags.Of(archive.Generation, asked);
        if (!EntityTags.Matches(context.Request, tag))
            return false;
        Stamp(context, tag);
        return true;
    }

    /// <summary>Sets the headers by which an answer is cached.</summary>
    public static void Stamp(HttpContext context, EntityTagHeaderValue tag)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
    }

    /// <summary>Says what the service spent its time on.</summary>
    public static void Time(HttpContext context, string what, TimeSpan took) =>
        context.Response.Headers.Append("Server-Timing", string.Create(CultureInfo.InvariantCulture, $"{what};dur={took.TotalMilliseconds:0.##}"));

    private static async Task<IResult> AnswerAsync(
        HttpContext context, IEnumerable<KeyValuePair<string, string>> pairs, SearchScope? scope, ServedArchive served, EntityTags tags, CancellationToken cancellation)
    {
        if (AskedSearch.Read(pairs, scope, served.Archive.Capabilities, out var problems) is not { } asked)
            return ProblemResult.InvalidParameters(problems);
        var identity = tags.Asked("json\n" + asked.Identity);
        var isGet = !HttpMethods.IsPost(context.Request.Method);
        if (isGet && IsHeld(context, served.Archive, tags, identity))
            return Results.StatusCode(StatusCodes.Status304NotModified);

        var response = await served.Archive.SearchAsync(asked.Request, cancellation);
        Time(context, "search", response.Took);
        if (isGet)
        {
            Stamp(context, tags.Of(response.State.Generation, identity));
            LinkToNext(context, asked.Request, response);
        }
        var started = Stopwatch.GetTimestamp();
        var answer = SearchAnswers.Of(asked.Request, response);
        var json = asked.Fields is { } fields
            ? JsonSerializer.SerializeToUtf8Bytes(fields.Select(answer), ServiceJson.Context.JsonNode)
            : JsonSerializer.SerializeToUtf8Bytes(answer, ServiceJson.Context.SearchAnswer);
        Time(context, "write", Stopwatch.GetElapsedTime(started));
        return Results.Bytes(json, JsonType);
    }

    private static void LinkToNext(HttpContext context, SearchRequest request, SearchResponse response)
    {
        var next = response.Next is { } place ? ("cursor", Cursors.Write(request, place))
            : request.After is null && request.Page < response.PageCount ? ("page", (request.Page + 1).ToString(CultureInfo.InvariantCulture))
            : default((string Name, string Value)?);
        if (next is not { } step)
            return;
        var kept = QueryRules.Pairs(context.Request)
            .Where(pair => !pair.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase) && !pair.Key.Equals("page", StringComparison.OrdinalIgnoreCase))
            .Append(new(step.Name, step.Value));
        var query = string.Join('&', kept.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        context.Response.Headers.Link = $"<{context.Request.PathBase.ToUriComponent()}{context.Request.Path.ToUriComponent()}?{query}>; rel=\"next\"";
    }
}
