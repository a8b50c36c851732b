using System.Text.Json;
using Search.Importing.Files;
using Search.Importing.Identity;

namespace Search.Importing.Resuming;

/// <summary>Notes how far an import has come, so that the next run of the same import goes on there when it was stopped. Used by one thread at a time.</summary>
/// <remarks>
/// Files are read in one order, so a place is a file and the threads of it that are stored. The note is written whole or not at all; one that is lost or old
/// only means that more is read again, which changes nothing in the archive. It is deleted at the end of a run.
/// </remarks>
internal sealed class ImportJournal
{
    // A stop loses a second's reading at most; writing a small file more often would cost more than it saves.
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(1);

    private readonly string? _file;
    private readonly TimeProvider _time;
    private readonly string _import;
    private readonly JournalNote? _before;
    private readonly DateTime _started;
    private long _lastNote;
    private JournalNote? _unwritten;

    /// <summary>Reads the note of the run before, if it was of the same import.</summary>
    public ImportJournal(string? file, IReadOnlyList<string> paths, ImportOptions options, IEnumerable<FoundFile> found, TimeProvider time)
    {
        _file = file;
        _time = time;
        _lastNote = time.GetTimestamp();
        _import = StableIds.Hash([.. paths, options.Outlet, $"{options.IncludePages}", .. options.SiteRuleFiles, .. options.Columns.Select(column => $"{column.Key}={column.Value}")]);
        _started = time.GetUtcNow().UtcDateTime;
        if (file is null || TryRead(file) is not { } note || note.Import != _import)
            return;
        // What it stopped at is gone or another file now: nothing is known of what comes before or behind it.
        if (found.Any(other => other.Path == note.File && other.Length == note.Length && other.Modified == note.Modified))
            (_before, _started) = (note, note.Started);
        IsBefore = _before is not null;
    }

    /// <summary>Whether the walk has not come to where the run before stopped.</summary>
    public bool IsBefore { get; private set; }

    /// <summary>How many threads of a file the run before stored; <see langword="null"/> when it stored all of them. To be asked of every file in the order of the walk.</summary>
    public long? StoredOf(FoundFile file)
    {
        if (!IsBefore)
            return 0;
        if (file.Path == _before!.File)
        {
            IsBefore = false;
            return _before.Threads;
        }
        return file.Modified < _started ? null : 0;
    }

    /// <summary>Notes that everything before a file is stored, and so many threads of it.</summary>
    public void Stored(FoundFile file, long threads)
    {
        if (_file is null)
            return;
        _unwritten = new JournalNote(_import, _started, file.Path, file.Length, file.Modified, threads);
        if (_time.GetElapsedTime(_lastNote) >= BetweenNotes)
            Write();
    }

    /// <summary>Writes down what was noted last: the run was stopped.</summary>
    public void Stop() => Write();

    /// <summary>Forgets everything: the run came to its end.</summary>
    public void Finish()
    {
        _unwritten = null;
        if (_file is not null)
            File.Delete(_file);
    }

    private void Write()
    {
        if (_unwritten is null || _file is null)
            return;
        var draft = $"{_file}.part";
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(_unwritten, JournalJson.Default.JournalNote));
        File.Move(draft, _file, overwrite: true);
        (_unwritten, _lastNote) = (null, _time.GetTimestamp());
    }

    private static JournalNote? TryRead(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), JournalJson.Default.JournalNote);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
