using System.Globalization;

namespace Search.Service.Keys;

/// <summary>The JSON of <see cref="ApiKeyFile"/>.</summary>
internal sealed record KeyList(IReadOnlyList<KeyLine> Keys);

internal sealed record KeyLine(string Id, string Name, string Scopes, string Sha256, string Created)
{
    public static KeyLine Of(ApiKey key) =>
        new(key.Id, key.Name, KeyScopeNames.Of(key.Scopes), key.Hash, key.Created.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

    /// <exception cref="FormatException">It is no key.</exception>
    public ApiKey Read()
    {
        var scopes = KeyScopeNames.Read(Scopes) ?? throw new FormatException($"The key '{Name}' has the scopes '{Scopes}'; there are read, write and admin.");
        if (Sha256.Length != 64 || Sha256.Any(digit => !char.IsAsciiHexDigitLower(digit)))
            throw new FormatException($"The hash of the key '{Name}' is not 64 hexadecimal digits.");
        return new ApiKey(Id, Name, scopes, Sha256, DateTimeOffset.Parse(Created, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }
}
