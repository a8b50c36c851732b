using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Search.Archive;

namespace Search.Service.Api;

/// <summary>Weak entity tags of answers: the generation of the archive, and a hash of what was asked.</summary>
/// <remarks>A tag does not outlive the process, because the next one may serve another archive that counts the same generations.</remarks>
internal sealed class EntityTags
{
    private readonly byte[] _seed = RandomNumberGenerator.GetBytes(16);

    /// <param name="generation">The archive's generation.</param>
    /// <param name="representation">The form of the answer: json, html.</param>
    /// <param name="request">What was asked; the order of filters does not matter.</param>
    public EntityTagHeaderValue Of(long generation, string representation, SearchRequest request)
    {
        var parts = SearchParameters.Write(request).Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal);
        var text = Encoding.UTF8.GetBytes(string.Join('\n', parts.Prepend(representation)));
        var hash = Base64Url.EncodeToString(HMACSHA256.HashData(_seed, text).AsSpan(0, 12));
        return new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{generation}-{hash}\""), isWeak: true);
    }

    /// <summary>Whether the client says that it holds the answer already.</summary>
    public static bool Matches(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false));
}
