using Microsoft.AspNetCore.Http;
using Search.Service.Hosting;
using Search.Service.Problems;

namespace Search.Service.Keys;

/// <summary>Lets a request through to its route when it shows a key that allows it, or when none is needed.</summary>
internal sealed class AccessControl(RequestDelegate next, ServiceOptions options, KeyRing keys)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || Refuse(context, endpoint) is not { } refusal)
        {
            await next(context);
            return;
        }
        var isForPrograms = ErrorAnswers.IsForPrograms(context.Request);
        // A browser asks its user for a name and a password; the password is the key. What its pages fetch is answered so, too: otherwise it would not send the
        // password that it knows already.
        if (refusal.Status == StatusCodes.Status401Unauthorized && (!isForPrograms || IsFetchedByPage(context.Request)))
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"Search: any name, and the key as password\", charset=\"UTF-8\"";
        if (isForPrograms)
            await refusal.ExecuteAsync(context);
        else
            await refusal.AsPage().ExecuteAsync(context);
    }

    private static bool IsFetchedByPage(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Site"] == "same-origin";

    private ProblemResult? Refuse(HttpContext context, Endpoint endpoint)
    {
        var needed = endpoint.Metadata.GetMetadata<NeedsScope>()?.Scope ?? (options.ReadingNeedsKey ? KeyScopes.Read : KeyScopes.None);
        if (needed == KeyScopes.None)
            return null;
        var shown = ShownKey.Of(context);
        if (shown.Caller is { } caller)
            return caller.Scopes.Allows(needed) ? null : ProblemResult.ScopeIsMissing(needed);
        if (needed != KeyScopes.Read && !keys.IsGiven(needed))
            return ProblemResult.WritingIsOff();
        return shown.IsThere ? ProblemResult.KeyIsWrong() : ProblemResult.KeyIsMissing();
    }
}
