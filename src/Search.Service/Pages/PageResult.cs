using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Search.Service.Pages;

/// <summary>Answers with a component as an HTML page.</summary>
internal sealed class PageResult : IResult
{
    private readonly Type _component;
    private readonly Dictionary<string, object?> _parameters;
    private readonly int _status;
    private int? RetryAfterSeconds { get; init; }

    private PageResult(Type component, Dictionary<string, object?> parameters, int status) =>
        (_component, _parameters, _status) = (component, parameters, status);

    public static PageResult OfSearch(SearchView view) => new(typeof(SearchPage), new() { [nameof(SearchPage.View)] = view }, StatusCodes.Status200OK);

    public static PageResult OfThread(ThreadView view) => new(typeof(ThreadPage), new() { [nameof(ThreadPage.View)] = view }, StatusCodes.Status200OK);

    public static PageResult OfStatus(StatusView view) => new(typeof(StatusPage), new() { [nameof(StatusPage.View)] = view }, StatusCodes.Status200OK);

    public static PageResult OfCommenter(CommenterView view) =>
        new(typeof(CommenterPage), new() { [nameof(CommenterPage.View)] = view }, StatusCodes.Status200OK);

    public static PageResult OfHelp() => new(typeof(HelpPage), [], StatusCodes.Status200OK);

    public static PageResult OfError(int status, string title, string detail, int? retryAfterSeconds = null) =>
        new(typeof(ErrorPage), new() { [nameof(ErrorPage.Title)] = title, [nameof(ErrorPage.Detail)] = detail }, status) { RetryAfterSeconds = retryAfterSeconds };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync(_component, ParameterView.FromDictionary(_parameters));
            return HtmlCharacters.Replaced(page.ToHtmlString());
        });
        httpContext.Response.StatusCode = _status;
        if (RetryAfterSeconds is { } seconds)
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
    }
}
