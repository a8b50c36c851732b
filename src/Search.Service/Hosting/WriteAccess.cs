using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Search.Service.Problems;

namespace Search.Service.Hosting;

/// <summary>Who may write. Keys are compared by their hashes, in a time that does not depend on what they have in common.</summary>
internal sealed class WriteAccess
{
    private readonly byte[][] _hashes;
    private readonly bool _isOpenToKeys;

    public WriteAccess(ServiceOptions options)
    {
        _isOpenToKeys = options.ApiKeys.Count > 0;
        var keys = options.LocalToken is { Length: > 0 } token ? options.ApiKeys.Append(token) : options.ApiKeys;
        _hashes = [.. keys.Select(Hash)];
    }

    /// <summary>The problem to answer with; <see langword="null"/> when the request may write.</summary>
    public ProblemResult? Refuse(HttpRequest request)
    {
        var key = KeyOf(request);
        if (key is not null && IsKnown(key))
            return null;
        if (!_isOpenToKeys)
            return ProblemResult.WritingIsOff();
        return key is null ? ProblemResult.KeyIsMissing() : ProblemResult.KeyIsWrong();
    }

    private static string? KeyOf(HttpRequest request)
    {
        const string scheme = "Bearer ";
        if (request.Headers["X-Api-Key"] is [{ Length: > 0 } key])
            return key;
        return request.Headers.Authorization is [{ } header] && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            ? header[scheme.Length..].Trim()
            : null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private bool IsKnown(string key)
    {
        var hash = Hash(key);
        var isKnown = false;
        foreach (var known in _hashes)
            isKnown |= CryptographicOperations.FixedTimeEquals(known, hash);
        return isKnown;
    }
}
