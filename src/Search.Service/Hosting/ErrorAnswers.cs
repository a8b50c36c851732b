using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Search.Service.Api;
using Search.Service.Limits;
using Search.Service.Pages;
using Search.Service.Problems;

namespace Search.Service.Hosting;

/// <summary>Gives every error an answer that can be read: a problem under <c>/api</c>, a page elsewhere.</summary>
internal sealed partial class ErrorAnswers(RequestDelegate next, ILogger<ErrorAnswers> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var detail = "";
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to read an answer.
            return;
        }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            await (IsForPrograms(context.Request) ? refused.Problem : refused.Problem.AsPage()).ExecuteAsync(context);
            return;
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = exception.StatusCode;
            detail = exception.Message;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            LogFailure(logger, context.Request.Path, exception);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            detail = "The service failed to answer. Its log says why.";
        }

        var response = context.Response;
        if (response.StatusCode < 400 || response.HasStarted || response.ContentType is not null || response.ContentLength is not null)
            return;
        if (detail.Length == 0)
            detail = DetailOf(context);
        IResult answer = IsForPrograms(context.Request)
            ? ProblemResult.OfStatus(response.StatusCode, detail)
            : PageResult.OfError(response.StatusCode, ReasonPhrases.GetReasonPhrase(response.StatusCode), detail);
        await answer.ExecuteAsync(context);
    }

    /// <summary>Whether who asks reads problems rather than pages.</summary>
    public static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi") || ContentNegotiation.PrefersJson(request);

    private static string DetailOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}.",
        StatusCodes.Status405MethodNotAllowed => $"{context.Request.Path} does not take {context.Request.Method}.",
        StatusCodes.Status413PayloadTooLarge => "The request is larger than this service takes.",
        var status => $"{ReasonPhrases.GetReasonPhrase(status)}.",
    };

    [LoggerMessage(LogLevel.Error, "{Path} failed.")]
    private static partial void LogFailure(ILogger logger, PathString path, Exception exception);
}
