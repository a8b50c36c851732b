using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Search.Service.Status;

/// <summary>What was written and by which imports, since the service started. Safe for use by several threads.</summary>
/// <remarks>
/// <c>search import</c> tells of itself in a header with every batch: <c>Search-Import: id=4f2a; files=3; files-total=10; bytes=100; bytes-total=900</c>,
/// and with <c>done=1</c> at the end. An import that was not heard of for a while has ended without a word.
/// </remarks>
internal sealed class ImportWatch(TimeProvider time)
{
    /// <summary>The header's name.</summary>
    public const string Header = "Search-Import";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Nobody runs more at once; a sender of ever new ids would fill the memory.
    private const int MostImports = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, RunningImport> _running = new(StringComparer.Ordinal);
    private DateTimeOffset? _lastWrite;

    /// <summary>When something was last written; <see langword="null"/>: not since the start.</summary>
    public DateTimeOffset? LastWrite
    {
        get
        {
            lock (_gate)
                return _lastWrite;
        }
    }

    /// <summary>The imports under way, the first begun first.</summary>
    public IReadOnlyList<RunningImport> Running()
    {
        var now = time.GetUtcNow();
        lock (_gate)
            return [.. _running.Values.Where(import => now - import.LastHeard < Patience).OrderBy(import => import.Started).ThenBy(import => import.Id, StringComparer.Ordinal)];
    }

    /// <summary>Notes what a request wrote.</summary>
    public void Note(HttpRequest request, int articles, int comments)
    {
        var now = time.GetUtcNow();
        var told = Parse(request.Headers[Header].ToString());
        lock (_gate)
        {
            if (articles + comments > 0)
                _lastWrite = now;
            if (told.GetValueOrDefault("id") is not { Length: > 0 and <= 100 } id)
                return;
            if (told.ContainsKey("done"))
            {
                _running.Remove(id);
                return;
            }
            foreach (var ended in _running.Values.Where(import => now - import.LastHeard >= Patience).ToList())
                _running.Remove(ended.Id);
            var known = _running.GetValueOrDefault(id);
            if (known is null && _running.Count == MostImports)
                return;
            _running[id] = new RunningImport(
                id, (int)Math.Min(Number(told, "files"), int.MaxValue), (int)Math.Min(Number(told, "files-total"), int.MaxValue), Number(told, "bytes"), Number(told, "bytes-total"),
                (known?.Articles ?? 0) + articles, (known?.Comments ?? 0) + comments, known?.Started ?? now, now);
        }
    }

    private static Dictionary<string, string> Parse(string header)
    {
        var told = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in header.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                told[part[..equals]] = part[(equals + 1)..];
        }
        return told;
    }

    private static long Number(Dictionary<string, string> told, string name) =>
        told.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
