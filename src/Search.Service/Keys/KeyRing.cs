using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Search.Service.Keys;

/// <summary>Every key that is valid now: those of the configuration, those of the archive's file, and the local token.</summary>
/// <remarks>Keys are compared by their hashes, in a time that does not depend on what they have in common. Safe for use by several threads.</remarks>
internal sealed partial class KeyRing
{
    // How long a key may still work after it was revoked; a look at the file costs a system call.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly ServiceOptions _options;
    private readonly ILogger<KeyRing> _logger;
    private readonly Held[] _configured;
    private readonly Lock _gate = new();
    private FileState _file = new([], null);
    private long _nextLook;

    public KeyRing(ServiceOptions options, ILogger<KeyRing> logger)
    {
        (_options, _logger) = (options, logger);
        _configured = [.. options.ApiKeys.Select(key => new Held(Hash(key), new Caller("configured", KeyScopes.Read | KeyScopes.Write)))];
        if (options.LocalToken is { Length: > 0 } token)
            _configured = [.. _configured, new Held(Hash(token), new Caller(Caller.Local, KeyScopes.Admin))];
        _nextLook = long.MinValue;
    }

    /// <summary>Whose key it is; <see langword="null"/> when it is not valid.</summary>
    public Caller? Find(string key)
    {
        var hash = Hash(key);
        Caller? found = null;
        foreach (var held in _configured.Concat(OfFile()))
        {
            if (CryptographicOperations.FixedTimeEquals(held.Hash, hash))
                found ??= held.Caller;
        }
        return found;
    }

    /// <summary>Whether anybody was given a key for a scope; the local token, which nobody is given, does not count.</summary>
    public bool IsGiven(KeyScopes scope) => _configured.Concat(OfFile()).Any(held => held.Caller.Id != Caller.Local && held.Caller.Scopes.Allows(scope));

    private Held[] OfFile()
    {
        if (_options.KeyFolder is not { } folder || _options.Time.GetTimestamp() < Volatile.Read(ref _nextLook))
            return Volatile.Read(ref _file).Keys;
        lock (_gate)
        {
            var path = Path.Combine(folder, ApiKeyFile.Name);
            var written = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : (DateTime?)null;
            if (written != _file.Written)
                Volatile.Write(ref _file, Load(folder, written));
            var span = (long)(Freshness.TotalSeconds * _options.Time.TimestampFrequency);
            Volatile.Write(ref _nextLook, _options.Time.GetTimestamp() + span);
            return _file.Keys;
        }
    }

    // A file that cannot be read opens nothing.
    private FileState Load(string folder, DateTime? written)
    {
        try
        {
            return new FileState([.. ApiKeyFile.List(folder).Select(key => new Held(Convert.FromHexString(key.Hash), new Caller(key.Id, key.Scopes)))], written);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            LogUnreadable(_logger, error.Message);
            return new FileState([], written);
        }
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    [LoggerMessage(LogLevel.Error, "No key of the archive's file is valid until it can be read: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string reason);

    private sealed record Held(byte[] Hash, Caller Caller);

    private sealed record FileState(Held[] Keys, DateTime? Written);
}
