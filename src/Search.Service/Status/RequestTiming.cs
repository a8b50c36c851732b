using Microsoft.AspNetCore.Http;
using Search.Service.Api;

namespace Search.Service.Status;

/// <summary>Times the requests of routes that are <see cref="TimedAs"/> something, from their arrival until the answer is handed over.</summary>
/// <remarks>Answers that were made count, and failures of the service. What a client held already, asked wrongly or did not wait for does not.</remarks>
internal sealed class RequestTiming(RequestDelegate next, ServiceStatus status, ServiceOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = options.Time.GetTimestamp();
        await next(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<TimedAs>() is not { } timed || context.RequestAborted.IsCancellationRequested)
            return;
        switch (context.Response.StatusCode)
        {
            case StatusCodes.Status200OK:
                Note(KindOf(timed, context.Response), options.Time.GetElapsedTime(started), context.Request);
                break;
            case >= StatusCodes.Status500InternalServerError:
                status.Times(timed.Kind).AddFailure();
                break;
        }
    }

    // The search page answers programs as the API does.
    private static RequestKind KindOf(TimedAs timed, HttpResponse response) =>
        timed.Kind == RequestKind.SearchPage && response.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true ? RequestKind.SearchApi : timed.Kind;

    private void Note(RequestKind kind, TimeSpan took, HttpRequest request)
    {
        status.Times(kind).Add(took);
        if (kind is not (RequestKind.SearchPage or RequestKind.SearchApi) || status.Slowest is not { } slowest || !slowest.Admits(took))
            return;
        // Only what belongs to a search is kept, whatever else stands in the address.
        SearchParameters.TryRead(QueryRules.Pairs(request), out var search, out _);
        slowest.Add(new SlowSearch(took, options.Time.GetUtcNow(), kind, search));
    }
}
