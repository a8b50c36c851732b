using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Search.Service.Keys;

/// <summary>The key that a request shows.</summary>
/// <param name="IsThere">Whether one is shown at all.</param>
/// <param name="Caller">Whose it is; <see langword="null"/> when it is not valid.</param>
internal sealed record ShownKey(bool IsThere, Caller? Caller)
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    private static readonly object Place = new();

    /// <summary>The key of a request, looked up once.</summary>
    public static ShownKey Of(HttpContext context)
    {
        if (context.Items[Place] is ShownKey known)
            return known;
        var key = TextOf(context.Request, out var isPassword);
        var caller = key is null ? null : context.RequestServices.GetRequiredService<KeyRing>().Find(key);
        // A browser sends a password with every request, also with those that a foreign page makes: it may read, and no more.
        var shown = new ShownKey(key is not null, isPassword && caller is not null ? caller with { Scopes = KeyScopes.Read } : caller);
        context.Items[Place] = shown;
        return shown;
    }

    // As X-Api-Key, as bearer token, or as the password that a browser asks its user for.
    private static string? TextOf(HttpRequest request, out bool isPassword)
    {
        isPassword = false;
        if (request.Headers["X-Api-Key"] is [{ Length: > 0 } key])
            return key;
        if (request.Headers.Authorization is not [{ } header])
            return null;
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return header[Bearer.Length..].Trim();
        isPassword = header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase);
        return isPassword ? PasswordOf(header[Basic.Length..].Trim()) : null;
    }

    private static string? PasswordOf(string credentials)
    {
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? text[(colon + 1)..] : null;
    }
}
