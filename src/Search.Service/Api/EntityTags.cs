using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Search.Archive;
using Search.Service.Synonyms;

namespace Search.Service.Api;

/// <summary>Weak entity tags of answers: the generation of the archive, and a hash of what was asked and of the synonyms.</summary>
/// <remarks>A tag does not outlive the process, because the next one may serve another archive that counts the same generations.</remarks>
internal sealed class EntityTags(SynonymSource synonyms)
{
    private readonly byte[] _seed = RandomNumberGenerator.GetBytes(16);

    /// <param name="generation">The archive's generation.</param>
    /// <param name="asked">What was asked and in which form the answer is: the same for the same answer, another for another.</param>
    public EntityTagHeaderValue Of(long generation, string asked)
    {
        var hash = Base64Url.EncodeToString(HMACSHA256.HashData(_seed, Encoding.UTF8.GetBytes(asked)).AsSpan(0, 12));
        return new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{generation}-{hash}\""), isWeak: true);
    }

    /// <summary>What a search asks for, in a form: json, html. The order of filters does not matter.</summary>
    public string Asked(string form, SearchRequest request) =>
        Asked(string.Join('\n', SearchParameters.Write(request).Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal).Prepend(form)));

    /// <summary>What is asked for, with the synonyms in force. It is taken before the search, so that an answer is never newer than what its tag says.</summary>
    public string Asked(string what) => $"{what}\n{synonyms.Current.Version}";

    /// <summary>Whether the client says that it holds the answer already.</summary>
    public static bool Matches(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false));
}
