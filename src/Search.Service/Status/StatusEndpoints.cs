using Microsoft.AspNetCore.Http;
using Search.Service.Api;
using Search.Service.Hosting;
using Search.Service.Json;
using Search.Service.Pages;
using Search.Service.Problems;
using Search.Service.Synonyms;

namespace Search.Service.Status;

/// <summary><c>/status</c> for people, <c>GET /api/v1/status</c> for programs.</summary>
internal static class StatusEndpoints
{
    public static async Task<IResult> AnswerAsync(
        HttpContext context, ServedArchive served, ServiceStatus status, ImportWatch imports, PublishingGaps gaps, SynonymSource synonyms, CancellationToken cancellation)
    {
        if (QueryRules.Unknown(context.Request) is { Count: > 0 } problems)
            return ProblemResult.InvalidParameters(problems);
        context.Response.Headers.CacheControl = "no-store";
        var answer = StatusAnswer.Of(await ViewAsync(served, status, imports, gaps, synonyms, cancellation));
        return Results.Json(answer, ServiceJson.Context.StatusAnswer);
    }

    public static async Task<IResult> ShowAsync(
        HttpContext context, ServedArchive served, ServiceStatus status, ImportWatch imports, PublishingGaps gaps, SynonymSource synonyms, CancellationToken cancellation)
    {
        if (ContentNegotiation.PrefersJson(context.Request))
            return await AnswerAsync(context, served, status, imports, gaps, synonyms, cancellation);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return PageResult.OfStatus(await ViewAsync(served, status, imports, gaps, synonyms, cancellation));
    }

    private static async Task<StatusView> ViewAsync(
        ServedArchive served, ServiceStatus status, ImportWatch imports, PublishingGaps gaps, SynonymSource synonyms, CancellationToken cancellation) =>
        StatusView.Of(status, await served.Archive.StatisticsAsync(cancellation), imports, await gaps.OfAsync(served.Archive, cancellation), synonyms.State);
}
