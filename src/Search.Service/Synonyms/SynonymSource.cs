using Microsoft.Extensions.Logging;
using Search.Archive;

namespace Search.Service.Synonyms;

/// <summary>The synonyms of the file that the options name, read anew when it changes. Safe for use by several threads.</summary>
/// <remarks>A changed file that cannot be used is told of once, in the log and on the status page, and the synonyms before it stay in force.</remarks>
internal sealed partial class SynonymSource
{
    // How long a change may wait to be heeded; a look at the file costs a system call.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly string? _path;
    private readonly TimeProvider _time;
    private readonly ILogger<SynonymSource> _logger;
    private readonly Lock _gate = new();
    private SynonymState _state = new(SynonymSet.None, null);
    private (DateTime Written, long Length)? _seen;
    private long _nextLook = long.MinValue;

    /// <summary>Reads the file, if there is one.</summary>
    /// <exception cref="InvalidDataException">The file cannot be used; the message says why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public SynonymSource(ServiceOptions options, ILogger<SynonymSource> logger)
    {
        (_path, _time, _logger) = (options.SynonymFile, options.Time, logger);
        if (_path is null)
            return;
        _seen = Look(_path);
        if (_seen is not null)
            _state = new SynonymState(SynonymSet.Read(_path), null);
    }

    /// <summary>The synonyms in force.</summary>
    public SynonymSet Current => State.Set;

    /// <summary>The synonyms in force, and what is wrong with the file.</summary>
    public SynonymState State
    {
        get
        {
            if (_path is not null && _time.GetTimestamp() >= Volatile.Read(ref _nextLook))
                LookAgain(_path);
            return Volatile.Read(ref _state);
        }
    }

    private void LookAgain(string path)
    {
        lock (_gate)
        {
            Volatile.Write(ref _nextLook, _time.GetTimestamp() + (long)(Freshness.TotalSeconds * _time.TimestampFrequency));
            var seen = Look(path);
            if (seen == _seen)
                return;
            _seen = seen;
            try
            {
                var set = seen is null ? SynonymSet.None : SynonymSet.Read(path);
                Volatile.Write(ref _state, new SynonymState(set, null));
                LogRead(_logger, path, set.Lines);
            }
            catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                Volatile.Write(ref _state, _state with { Problem = error.Message });
                LogUnusable(_logger, error.Message);
            }
        }
    }

    private static (DateTime, long)? Look(string path) => new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : null;

    [LoggerMessage(LogLevel.Information, "The synonyms in {Path} are in force: {Lines} lines")]
    private static partial void LogRead(ILogger logger, string path, int lines);

    [LoggerMessage(LogLevel.Error, "The synonyms in force stay: {Reason}")]
    private static partial void LogUnusable(ILogger logger, string reason);
}
