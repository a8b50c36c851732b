using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Search.Service.Telemetry;

/// <summary><c>/metrics</c>, for Prometheus to read.</summary>
internal static class MetricsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", AnswerAsync).DisableRateLimiting().ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpContext context, ArchiveGauges gauges, MetricsRecorder recorder, CancellationToken cancellation)
    {
        await gauges.RefreshAsync(cancellation);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(recorder.Write(), PrometheusText.ContentType);
    }
}
