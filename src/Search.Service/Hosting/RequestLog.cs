using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Search.Service.Keys;

namespace Search.Service.Hosting;

/// <summary>Logs each request by its route: not by its address, which may name what was looked for.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ServiceOptions options, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = options.Time.GetTimestamp();
        await next(context);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
        var took = Math.Round(options.Time.GetElapsedTime(started).TotalMilliseconds, 2);
        var query = options.Log.Queries ? context.Request.QueryString.Value : null;
        var address = options.Log.Addresses ? context.Connection.RemoteIpAddress?.ToString() : null;
        LogRequest(logger, context.Request.Method, route, context.Response.StatusCode, took, ShownKey.Of(context).Caller?.Id, query, address);
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} {Milliseconds} ms key={Key} query={Query} address={Address}")]
    private static partial void LogRequest(ILogger logger, string method, string route, int status, double milliseconds, string? key, string? query, string? address);
}
