using Microsoft.AspNetCore.Http;
using Search.Service.Api;

namespace Search.Service.Hosting;

/// <summary>Tells browsers that nothing but the service's own files may run, load or frame.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ApiDocs.Has(context.Request.Path) ? ApiDocs.Policy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
