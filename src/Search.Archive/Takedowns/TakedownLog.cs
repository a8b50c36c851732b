using System.Text.Json;

namespace Search.Archive.Takedowns;

/// <summary>The takedowns of an archive: who looks back reads what was done, whoever writes asks what is kept out.</summary>
/// <remarks>
/// A file of JSON lines in the archive's folder that only grows. A line is on disk before anything is removed for it; one that was not written whole
/// never counted. Safe for use by several threads; one process at a time, as the archive.
/// </remarks>
internal sealed class TakedownLog
{
    /// <summary>The name of the file.</summary>
    public const string FileName = ArchiveFolder.TakedownFile;

    private const int Version = 1;

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly List<(Takedown Takedown, IReadOnlyList<string> Keys)> _entries = [];
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private byte[]? _salt;
    private long _length;

    /// <summary>Reads the log of a folder, or begins one with the first takedown.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or of a newer version.</exception>
    public TakedownLog(string folder, TimeProvider time)
    {
        (_path, _time) = (Path.Combine(folder, FileName), time);
        if (File.Exists(_path))
            Read();
        Keys = new TakedownKeys(_salt ??= TakedownKeys.NewSalt());
        HoldAgain();
    }

    /// <summary>How what is kept out is named here.</summary>
    public TakedownKeys Keys { get; }

    /// <summary>Every takedown, in the order they were done.</summary>
    public IReadOnlyList<Takedown> All
    {
        get
        {
            lock (_lock)
                return [.. _entries.Select(entry => entry.Takedown)];
        }
    }

    /// <summary>Whether nothing at all is kept out.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock)
                return _held.Count == 0;
        }
    }

    /// <summary>Whether a key is kept out.</summary>
    public bool Holds(string key)
    {
        lock (_lock)
            return _held.Contains(key);
    }

    /// <summary>Notes a takedown; it is on disk when this returns.</summary>
    public Takedown Add(string kind, string? reason, int articles, int comments, IReadOnlyList<string> keys)
    {
        lock (_lock)
        {
            var takedown = new Takedown(_entries.Count + 1, _time.GetUtcNow(), kind, reason, articles, comments);
            Append(new TakedownEntry(Takedown: takedown, Keys: keys));
            _entries.Add((takedown, keys));
            _held.UnionWith(keys);
            return takedown;
        }
    }

    /// <summary>Lets what a takedown kept out come in again.</summary>
    /// <returns>The takedown; <see langword="null"/> when there is none of that number.</returns>
    public Takedown? Lift(long number, string? reason)
    {
        lock (_lock)
        {
            if (number < 1 || number > _entries.Count)
                return null;
            if (_entries[(int)number - 1].Takedown is { LiftedAt: not null } lifted)
                return lifted;
            var entry = new TakedownEntry(Lifts: number, At: _time.GetUtcNow(), Reason: reason);
            Append(entry);
            MarkLifted(entry);
            HoldAgain();
            return _entries[(int)number - 1].Takedown;
        }
    }

    private void MarkLifted(TakedownEntry lifting)
    {
        var at = (int)lifting.Lifts!.Value - 1;
        _entries[at] = (_entries[at].Takedown with { LiftedAt = lifting.At, LiftReason = lifting.Reason }, _entries[at].Keys);
    }

    private void HoldAgain()
    {
        _held.Clear();
        foreach (var (_, keys) in _entries.Where(entry => entry.Takedown.LiftedAt is null))
            _held.UnionWith(keys);
    }

    private void Append(TakedownEntry entry)
    {
        using var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        // What stands behind was never acknowledged.
        file.SetLength(_length);
        file.Position = _length;
        if (_length == 0)
            WriteLine(file, new TakedownEntry(Version: Version, Salt: _salt));
        WriteLine(file, entry);
        file.Flush(flushToDisk: true);
        _length = file.Position;
    }

    private static void WriteLine(FileStream file, TakedownEntry entry)
    {
        JsonSerializer.Serialize(file, entry, TakedownJson.Default.TakedownEntry);
        file.WriteByte((byte)'\n');
    }

    private void Read()
    {
        var bytes = File.ReadAllBytes(_path);
        var start = 0;
        for (var number = 1; Array.IndexOf(bytes, (byte)'\n', start) is var end and >= 0; number++)
        {
            Read(bytes.AsSpan(start..end), number);
            start = end + 1;
        }

        _length = start;
    }

    private void Read(ReadOnlySpan<byte> line, int number)
    {
        var entry = Parse(line);
        if (number == 1 && entry is { Version: > Version })
            throw new InvalidDataException($"'{_path}' was written by a newer version of this program.");
        if (number == 1 && entry is { Version: Version, Salt: { } salt })
            _salt = salt;
        else if (entry is { Takedown: { } takedown, Keys: { } keys } && takedown.Number == _entries.Count + 1)
            _entries.Add((takedown, keys));
        else if (entry is { Lifts: { } lifts } && lifts >= 1 && lifts <= _entries.Count)
            MarkLifted(entry);
        else
            throw new InvalidDataException($"'{_path}' is damaged at line {number}.");
    }

    private static TakedownEntry? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, TakedownJson.Default.TakedownEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
