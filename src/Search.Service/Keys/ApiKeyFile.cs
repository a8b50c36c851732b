using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Search.Service.Json;
using Search.Service.Keys;

namespace Search.Service;

/// <summary>The keys of an archive, in <c>keys.json</c> in its folder, for its owner's eyes alone.</summary>
/// <remarks>
/// A key is 256 random bits, so its plain SHA-256 tells nobody the key: there is nothing to guess at, and what slows guessing down (PBKDF2) would
/// only slow every request. The file is replaced whole; a running service sees the change within a second.
/// </remarks>
public static class ApiKeyFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "keys.json";

    private const string Prefix = "search_";

    /// <summary>The keys of a folder, oldest first; none when there is no file.</summary>
    /// <exception cref="InvalidDataException">The file is not what this class writes.</exception>
    public static IReadOnlyList<ApiKey> List(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return [];
        try
        {
            var held = JsonSerializer.Deserialize(File.ReadAllBytes(path), ServiceJson.Context.KeyList) ?? new KeyList([]);
            return [.. held.Keys.Select(line => line.Read())];
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new InvalidDataException($"'{path}' cannot be read as a list of keys: {error.Message} Mend it, or delete it and make the keys anew.", error);
        }
    }

    /// <summary>Makes a key. The secret is returned this once and kept nowhere.</summary>
    /// <exception cref="InvalidOperationException">There is a key of that name already.</exception>
    public static (ApiKey Key, string Secret) Add(string folder, string name, KeyScopes scopes, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfEqual((int)scopes, (int)KeyScopes.None, nameof(scopes));
        var keys = List(folder);
        if (keys.Any(key => key.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException($"There is a key '{name}' already. Choose another name, or revoke that one.");
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var added = new ApiKey(RandomNumberGenerator.GetHexString(8, lowercase: true), name.Trim(), scopes, HashOf(secret), now);
        Write(folder, [.. keys, added]);
        return (added, secret);
    }

    /// <summary>Takes a key away, by its id or its name.</summary>
    /// <returns>The key; <see langword="null"/> when there is no such key.</returns>
    public static ApiKey? Revoke(string folder, string idOrName)
    {
        var keys = List(folder);
        var revoked = keys.FirstOrDefault(key => key.Id == idOrName) ?? keys.FirstOrDefault(key => key.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));
        if (revoked is not null)
            Write(folder, [.. keys.Where(key => key != revoked)]);
        return revoked;
    }

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static void Write(string folder, IReadOnlyList<ApiKey> keys)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
            JsonSerializer.Serialize(stream, new KeyList([.. keys.Select(KeyLine.Of)]), ServiceJson.Context.KeyList);
        File.Move(draft, path, overwrite: true);
    }
}
