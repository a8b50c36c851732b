using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Search.Service.Json;
using Search.Service.Keys;

namespace Search.Service.Hosting;

/// <summary><c>/healthz</c>: the process runs. <c>/readyz</c>: the archive answers and is complete.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    // A probe that waits longer than this counts as failed with most orchestrators anyway.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", Methods, () => Answer("healthy", StatusCodes.Status200OK)).WithMetadata(NeedsScope.Nothing).DisableRateLimiting().ExcludeFromDescription();
        routes.MapMethods("/readyz", Methods, ReadyAsync).WithMetadata(NeedsScope.Nothing).DisableRateLimiting().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(ServedArchive served, ServiceOptions options, CancellationToken cancellation)
    {
        if (options.Readiness?.Invoke() is { IsReady: false } state)
            return Answer(state.Detail ?? "not ready", StatusCodes.Status503ServiceUnavailable);
        try
        {
            await served.Archive.StatisticsAsync(cancellation).WaitAsync(Patience, options.Time, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Answer("the archive does not answer", StatusCodes.Status503ServiceUnavailable);
        }
        return Answer("ready", StatusCodes.Status200OK);
    }

    private static IResult Answer(string status, int code) =>
        Results.Json(new HealthAnswer(status), ServiceJson.Context.HealthAnswer, statusCode: code);
}
